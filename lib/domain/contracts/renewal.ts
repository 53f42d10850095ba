import { addDays, type CalendarDate } from '../quantities/time/calendar-date.ts'
import type { ContractTerms } from './customer.ts'

/** The two reminders before a contract renews, in their order. */
export const RENEWAL_STEPS = ['first', 'last'] as const

export type RenewalStep = (typeof RENEWAL_STEPS)[number]

/** Days before the last day on which it can be ended. */
const BEFORE_NOTICE: Readonly<Record<RenewalStep, number>> = { first: 30, last: 7 }

/** Days before it renews, where the contract states no notice. */
const BEFORE_RENEWAL: Readonly<Record<RenewalStep, number>> = { first: 90, last: 30 }

type Renewing = Pick<ContractTerms, 'renews' | 'renewalNotice' | 'ends'>

/** The last day on which either side can say that a contract shall not renew; null where it does not state that. */
export function lastNoticeDay({ renews, renewalNotice }: Omit<Renewing, 'ends'>): CalendarDate | null {
  return renews === null || renewalNotice === null ? null : addDays(renews, -renewalNotice)
}

/** On which day a reminder is due. */
export function reminderDay(
  step: RenewalStep,
  { renews, renewalNotice }: { renews: CalendarDate; renewalNotice: number | null },
): CalendarDate {
  return renewalNotice === null
    ? addDays(renews, -BEFORE_RENEWAL[step])
    : addDays(renews, -(renewalNotice + BEFORE_NOTICE[step]))
}

/**
 * The reminder that is due on a day: the later of those whose day has come, since what is over need not be told as well. None
 * from the day of the renewal on, and none for a contract that ends before.
 */
export function dueReminder(
  { renews, renewalNotice, ends }: Renewing,
  day: CalendarDate,
): { step: RenewalStep; renews: CalendarDate } | null {
  if (renews === null || renews <= day) return null
  if (ends !== null && addDays(ends, 1) < renews) return null
  const step = RENEWAL_STEPS.findLast((one) => reminderDay(one, { renews, renewalNotice }) <= day)
  return step === undefined ? null : { step, renews }
}
