import { enumerated } from '../../quantities/enumeration.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'
import { objectionUnit } from '../../subprocessors/ledger/period/objection-terms.ts'
import type { Review } from '../../terms/review/review.ts'
import type { Offer } from '../offer.ts'

const CHANNELS = {
  email: 'e-mail to each notice contact',
  page: 'this page',
  feed: 'the release feed',
} as const

/** A matter and the rule for it. */
export type Rule = { label: string; text: string }

/**
 * How the terms change and how often they are reviewed.
 */
export function changeRules({ changes, review: rule }: Offer, review: Review): Rule[] {
  const { worse, otherwise, subprocessors } = changes.noticeDays
  const unit = objectionUnit(changes.objectionPeriod)
  return [
    { label: 'Changes for the Worse', text: writtenNotice(worse) },
    { label: 'Other material changes', text: writtenNotice(otherwise) },
    { label: 'New sub-processors', text: writtenNotice(subprocessors, unit) },
    { label: 'How you are notified', text: enumerated(changes.channels.map((channel) => CHANNELS[channel])) },
    { label: 'Approval before release', text: enumerated(changes.approvals) },
    { label: 'Review', text: reviewInWords(rule.everyDays, review) },
  ]
}

function reviewInWords(everyDays: number, { last, due, overdue }: Review): string {
  const often = `at least every ${counted(everyDays, 'day')}`
  if (last === null || due === null) return `${often}; not reviewed yet`
  const next = `${overdue ? 'the next was due by' : 'next due by'} ${dateInWords(due)}`
  return `${often}; last on ${dateInWords(last)}, ${next}`
}

/** "90 days' written notice", "1 day's written notice". */
function writtenNotice(days: number, unit = 'day'): string {
  return `${counted(days, unit)}${days === 1 ? "'s" : "'"} written notice`
}
