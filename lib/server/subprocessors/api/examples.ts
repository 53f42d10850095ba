import { changesInOrder } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { publishedNotices } from '../published-notices.ts'
import { answerChanges, answerNotice } from './changes.ts'
import { answerListComparison } from './comparison.ts'
import { answerCompany, answerList } from './list.ts'

/** True answers for the description of the API, cut to their first entries; undefined where no notice is published by then. */
export function subprocessorExamples(now: Date) {
  const ledger = publishedNotices(now)
  const [first] = changesInOrder(ledger)
  const last = ledger.findLast(({ changes }) => changes.length > 0)
  if (first === undefined || last === undefined) return undefined
  const today = now.toISOString().slice(0, 10)
  const list = answerList({}, now)
  const company = answerCompany(first.change.id, {}, now)
  const notice = answerNotice(last.id, now)
  return {
    list: { ...list, subprocessors: list.subprocessors.slice(0, 1) },
    company: { ...company, history: company.history.slice(0, 1) },
    comparison: answerListComparison({ from: last.publishedAt.slice(0, 10), to: today }, now),
    changes: answerChanges({ limit: 1 }, now),
    notice: { ...notice, records: notice.records.slice(0, 1) },
  }
}
