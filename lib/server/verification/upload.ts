import { now } from '../platform/clock.ts'
import { lookUp } from './look-up.ts'
import { receiveFile } from './receive.ts'
import { asApiError, refused } from './respond.ts'
import { sealAnswer } from './sealed-answer.ts'

const PAGE = '/verify'

/**
 * Answers the upload form of the page. A browser is sent on to the page with the verdict, or with what to fix; the
 * page's script, which asks for JSON, gets the address to go on to, or the problem.
 */
export async function answerUpload(request: Request): Promise<Response> {
  const wantsJson = (request.headers.get('accept') ?? '').includes('application/json')
  try {
    const checked = await receiveFile(request)
    const archived = (await lookUp(checked.sha256)) !== null
    const query = archived ? `sha256=${checked.sha256}` : `answer=${sealAnswer(checked, now())}`
    const href = `${PAGE}?${query}#verdict`
    return wantsJson ? Response.json({ href }, { headers: { 'cache-control': 'no-store' } }) : seeOther(href)
  } catch (error) {
    const refusal = asApiError(error)
    if (refusal === null) throw error
    return wantsJson
      ? refused(refusal)
      : seeOther(`${PAGE}?${new URLSearchParams({ fault: refusal.code })}#file`)
  }
}

/** Sends a browser on, by GET. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
