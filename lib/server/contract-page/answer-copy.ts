import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'
import { addressOf } from '../auth/trace.ts'
import { readBytes } from '../contracts/copies/copy-bytes.ts'
import { storedCopies } from '../contracts/queries/contract-records.ts'
import { HourlyBound } from '../http/bounds/hourly-bound.ts'
import { warnOfInside } from '../http/bounds/inside-warning.ts'
import { privateAnswer } from '../http/response/answer.ts'
import { comeAgain } from '../http/response/come-again.ts'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'
import { answerBelow, nothingHere } from './answer-below.ts'

/** Of one client within an hour: each may be 20 MB. */
const MOST_DOWNLOADS = 60

const bound = processShared(
  'executed-copies',
  () => new HourlyBound(MOST_DOWNLOADS, warnOfInside(log, 'downloads of executed copies')),
)

/** Answers with the executed copy of a contract, where it was uploaded. */
export async function answerExecutedCopy(request: Request, token: string): Promise<Response> {
  return await answerBelow(token, async ({ opened: { contract }, db }) => {
    const copy = (await storedCopies([contract.id], db)).find(({ replacedAt }) => replacedAt === null)
    if (copy === undefined || copy.size === null) return nothingHere()
    const headers = {
      'cache-control': 'private, no-store',
      'content-type': 'application/pdf',
      'content-length': String(copy.size),
      'content-disposition': `attachment; filename="${CONTRACT_PAGE_WORDS.fileName}"`,
      'repr-digest': `sha-256=:${Buffer.from(copy.sha256, 'hex').toString('base64')}:`,
    }
    if (request.method === 'HEAD') return privateAnswer(null, { headers })
    if (!bound.allows(addressOf(request.headers), performance.now()))
      return privateAnswer(CONTRACT_PAGE_WORDS.busy, {
        status: 429,
        headers: { 'content-type': 'text/plain; charset=utf-8', ...comeAgain(false) },
      })
    const { sha256, size } = copy
    return privateAnswer(await readBytes({ sha256, size }, db), { headers })
  })
}
