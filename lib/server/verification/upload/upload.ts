import { seeOther } from '../../http/response/answer.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { respondPrivately } from '../../http/response/respond.ts'
import { now } from '../../platform/clock.ts'
import { lookUp } from '../look-up.ts'
import { tellingOfArchive } from '../respond.ts'
import { sealAnswer } from '../sealed-answer.ts'
import { receiveFile } from './receive.ts'

const PAGE = '/verify'

/**
 * Answers the upload form of the page. A browser is sent on to the page with the verdict, or with what to fix; the
 * page's script, which asks for JSON, gets the address to go on to, or the problem.
 */
export async function answerUpload(request: Request): Promise<Response> {
  const wantsJson = (request.headers.get('accept') ?? '').includes('application/json')
  if (wantsJson) return await respondPrivately(async () => ({ href: await verdictAddress(request) }))
  try {
    return seeOther(await verdictAddress(request))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return seeOther(`${PAGE}?${new URLSearchParams({ fault: error.code })}#file`)
  }
}

async function verdictAddress(request: Request): Promise<string> {
  return await tellingOfArchive(async () => {
    const checked = await receiveFile(request)
    const archived = (await lookUp(checked.sha256)) !== null
    const query = archived ? `sha256=${checked.sha256}` : `answer=${sealAnswer(checked, now())}`
    return `${PAGE}?${query}#verdict`
  })
}
