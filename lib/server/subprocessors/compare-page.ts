import { listComparisonPath, subprocessorPath } from '#lib/domain/addresses.ts'
import { addDays, dateInWords, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { differenceOf } from '#lib/domain/subprocessors/ledger/list-difference.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { changedFields, recordFields } from '#lib/domain/subprocessors/ledger/record-fields.ts'
import type { ListComparisonFacts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import {
  askedValue,
  type Fault,
  isFault,
  quoted,
  type SearchParams,
  shownAgain,
} from '../http/request/search-params.ts'
import { catalogue } from '../terms/current.ts'
import { namesInRecords, publishedNotices } from './published-notices.ts'

/** What differs between the lists of two days; or what to correct. Without days, the form with the last year. */
export function listComparisonPage(asked: SearchParams, now: Date): ListComparisonFacts {
  const question = comparisonQuestion(asked)
  const today = now.toISOString().slice(0, 10)
  return {
    legalName: catalogue().vendor.legalName,
    given: {
      from: shownAgain(asked, 'from') || addDays(today, -365),
      to: shownAgain(asked, 'to') || today,
    },
    fault: question !== null && 'status' in question ? question : null,
    comparison: question === null || 'status' in question ? null : compared(question, now),
  }
}

/** The two days of an address; null where it asks for none. */
function comparisonQuestion(asked: SearchParams): { from: string; to: string } | Fault | null {
  const values = ['from', 'to'].map((name) => askedValue(asked, name))
  const fault = values.find(isFault)
  if (fault !== undefined) return fault
  const [from, to] = values as (string | undefined)[]
  if (from === undefined && to === undefined) return null
  if (from === undefined || to === undefined) return { status: 400, message: LIST_WORDS.enterDays }
  const wrong = [from, to].find((day) => !isCalendarDate(day))
  return wrong === undefined ? { from, to } : { status: 400, message: LIST_WORDS.notDate(quoted(wrong)) }
}

function compared({ from, to }: { from: string; to: string }, now: Date): ListComparisonFacts['comparison'] {
  const ledger = publishedNotices(now)
  const names = namesInRecords(now)
  const { added, removed, changed } = differenceOf(listOn(ledger, from), listOn(ledger, to))
  const whole = (record: (typeof added)[number]) => ({
    name: record.name,
    href: subprocessorPath(record.id),
    record: recordFields(record, names),
  })
  return {
    from: dateInWords(from),
    to: dateInWords(to),
    swapped: listComparisonPath(to, from),
    added: added.map(whole),
    removed: removed.map(whole),
    changed: changed.map(({ before, after }) => ({
      name: after.name,
      href: subprocessorPath(after.id),
      fields: changedFields(before, after, names),
    })),
  }
}
