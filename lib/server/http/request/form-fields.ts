/** The longest form that is read where its page names no other, in bytes. */
const LONGEST = 16_384
const TYPE = 'application/x-www-form-urlencoded'

/**
 * The fields of a form that is sent without files; null for any other body, one that is too long or that broke off.
 * @param longest in bytes
 */
export async function formFields(request: Request, longest = LONGEST): Promise<URLSearchParams | null> {
  // Read to its end whatever it is: Next goes on filling the stream of one that is given up, and fails over that.
  const body = await request.text().catch(() => null)
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return body === null || type !== TYPE || body.length > longest ? null : new URLSearchParams(body)
}
