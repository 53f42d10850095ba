import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { canonicalNotice } from '#lib/domain/subprocessors/ledger/entry.ts'
import { publicAnswer } from '../http/response/answer.ts'
import { refusalAnswer } from '../http/response/refusal.ts'
import { keepFrom } from '../terms/shown/keep-until-change.ts'
import { publishedNotices } from './published-notices.ts'

const NO_NOTICE: Refusal = {
  ...REFUSALS.notFound,
  title: 'There is no such notice',
  detail: 'Use /subprocessors/changes/<id>/entry.json. /subprocessors lists every notice.',
}

/** An entry of the ledger of sub-processors, as the bytes whose SHA-256 the next entry holds. */
export function entryFile(request: Request, id: string, now: Date): Response {
  const notice = publishedNotices(now).find((candidate) => candidate.id === id)
  if (notice === undefined) return refusalAnswer(request, NO_NOTICE)
  return publicAnswer(request, {
    body: canonicalNotice(notice),
    type: 'application/json',
    keep: keepFrom(now),
  })
}
