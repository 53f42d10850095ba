/** The longest form that is read, in bytes. */
const LONGEST = 16_384
const TYPE = 'application/x-www-form-urlencoded'

/** The fields of a form that is sent without files; null for any other body, one that is too long or that broke off. */
export async function formFields(request: Request): Promise<URLSearchParams | null> {
  // Read to its end whatever it is: Next goes on filling the stream of one that is given up, and fails over that.
  const body = await request.text().catch(() => null)
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return body === null || type !== TYPE || body.length > LONGEST ? null : new URLSearchParams(body)
}
