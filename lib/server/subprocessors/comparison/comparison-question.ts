import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import {
  COMPARISON_PARAMETERS,
  type ComparisonParameter,
  type ComparisonQuestion,
  comparisonQuestionOf,
} from '#lib/domain/subprocessors/comparison/question.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import {
  askedValue,
  type Fault,
  isFault,
  quoted,
  type SearchParams,
} from '../../http/request/search-params.ts'
import { catalogue } from '../../terms/current.ts'
import { customerUse } from '../selection/customer-use.ts'
import { selectionFault } from '../selection-fault.ts'

/** The days that an address compares, and for whom; a fault for what is none, and for one day without the other. */
export function comparisonQuestion(
  asked: SearchParams,
  terms: Terms | undefined,
  now: Date,
): ComparisonQuestion | Fault {
  const all = (name: string) => [asked[name] ?? []].flat()
  const given: Partial<Record<ComparisonParameter, string>> = {
    services: all('services').join(),
    conditions: all('conditions').join(),
  }
  for (const name of COMPARISON_PARAMETERS) {
    if (name === 'services' || name === 'conditions') continue
    const value = askedValue(asked, name)
    if (isFault(value)) return value
    if (value !== undefined) given[name] = value
  }
  const use = customerUse({ services: all('services'), conditions: all('conditions') }, catalogue().vendor)
  const fault = selectionFault(given, terms) ?? daysFault(given) ?? ('status' in use ? use : null)
  return fault ?? comparisonQuestionOf(given, now.toISOString().slice(0, 10))
}

function daysFault({ from, to }: { from?: string; to?: string }): Fault | null {
  if ((from === undefined) !== (to === undefined)) return { status: 400, message: LIST_WORDS.enterDays }
  const wrong = [from, to].find((day) => day !== undefined && !isCalendarDate(day))
  return wrong === undefined ? null : { status: 400, message: LIST_WORDS.notDate(quoted(wrong)) }
}
