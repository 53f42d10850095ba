import { DAY } from '../../quantities/time/duration.ts'
import type { LastDay } from '../../subprocessors/ledger/notice/objection.ts'
import type { Progress } from '../progress.ts'

/** So long, in milliseconds, before the end of their time to object somebody is reminded. */
const BEFORE_END = 7 * DAY

/**
 * Whether whoever has a notice is to be reminded of it at a moment of business time: their time to object ends within seven
 * days, and they have not acknowledged it. Where it is shorter than two weeks, from its middle on. Nobody is reminded of what
 * did not reach them, or once it is too late.
 * @param last the last day on which they may object; null where nobody can
 */
export function isReminderDue(
  { state, acceptedAt, acknowledgedAt }: Progress,
  last: Pick<LastDay, 'endsAt'> | null,
  now: Date,
): boolean {
  if (last === null || state !== 'accepted' || acceptedAt === null || acknowledgedAt !== null) return false
  const [begins, ends] = [acceptedAt.getTime(), Date.parse(last.endsAt)]
  const from = Math.max(ends - BEFORE_END, (begins + ends) / 2)
  return from <= now.getTime() && now.getTime() < ends
}

/** Whether somebody may be due at a moment, where everyone is told of the same last day: nobody's own one is before it. */
export function mayBeDue({ endsAt }: Pick<LastDay, 'endsAt'>, now: Date): boolean {
  return Date.parse(endsAt) - BEFORE_END <= now.getTime()
}
