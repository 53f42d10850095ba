import type { Offer } from '../offer.ts'
import { addDays, type CalendarDate, dateInWords } from '../quantities/calendar-date.ts'
import { counted } from '../quantities/duration.ts'
import { enumerated } from '../quantities/enumeration.ts'

const CHANNELS = {
  email: 'e-mail to each notice contact',
  page: 'this page',
  feed: 'the feed of this page',
} as const

/** A matter and the rule for it. */
export type Rule = { label: string; text: string }

/**
 * How the terms change and how often they are reviewed.
 * @param lastReview day of the last review, or null before the first
 */
export function changeRules({ changes, review }: Offer, lastReview: CalendarDate | null): Rule[] {
  const { worse, otherwise, subprocessors } = changes.noticeDays
  return [
    { label: 'Change for the worse', text: `${counted(worse, 'day')} of written notice` },
    { label: 'Any other material change', text: `${counted(otherwise, 'day')} of written notice` },
    { label: 'New sub-processor', text: `${counted(subprocessors, 'day')} of written notice` },
    { label: 'Ways of notice', text: enumerated(changes.channels.map((channel) => CHANNELS[channel])) },
    { label: 'Approval before release', text: enumerated(changes.approvals) },
    { label: 'Review', text: reviewInWords(review.everyDays, lastReview) },
  ]
}

function reviewInWords(everyDays: number, lastReview: CalendarDate | null): string {
  const often = `at least every ${counted(everyDays, 'day')}`
  if (lastReview === null) return `${often}; not reviewed yet`
  const due = dateInWords(addDays(lastReview, everyDays))
  return `${often}; last on ${dateInWords(lastReview)}, next due by ${due}`
}
