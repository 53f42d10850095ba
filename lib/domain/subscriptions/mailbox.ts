/**
 * Answers that say that there is no mailbox of that name (RFC 3463): no such address (5.1.1), no such domain (5.1.2), moved
 * (5.1.6), a domain that takes no mail (5.1.10, RFC 7505), a mailbox that is disabled (5.2.1).
 */
const NO_MAILBOX = /^5\d\d[ -]5\.(?:1\.(?:10|[126])|2\.1)(?!\d)/

const DAY = 86_400_000
/** Mails in a row, of which the last comes so long after the first, before a subscription is paused. */
const REFUSALS = 3
const SPAN = 7 * DAY
/** A paused subscription is tried again with what is published after that. */
const TRIED_AGAIN_AFTER = 30 * DAY
/** And ended by a refusal that comes so long after the first in the row. */
const LONGEST_ROW = 180 * DAY

/** Whether a mail server's final answer says that the mailbox does not exist. Without such a code, 550 can mean anything. */
export function saysNoMailbox(answer: string): boolean {
  return NO_MAILBOX.test(answer)
}

/** Mails in a row of which a mail server said that their mailbox does not exist. */
export type Refusals = { count: number; since: Date; last: Date; pausedAt: Date | null }

/** The row after one more refusal. */
export function afterRefusal(before: Refusals | null, at: Date): Refusals {
  const count = (before?.count ?? 0) + 1
  const since = before?.since ?? at
  const isOver = count >= REFUSALS && at.getTime() - since.getTime() >= SPAN
  return { count, since, last: at, pausedAt: before?.pausedAt ?? (isOver ? at : null) }
}

/** Whether mails of a subscription with such a row are held back at a moment. */
export function isHeldBack({ last, pausedAt }: Pick<Refusals, 'last' | 'pausedAt'>, at: Date): boolean {
  const since = at.getTime() - last.getTime()
  // A refusal that lies ahead was recorded before the clock was set back, nobody knows when.
  return pausedAt !== null && since >= 0 && since < TRIED_AGAIN_AFTER
}

/** Whether the last refusal of a row ends the subscription. */
export function endsWith({ since, last, pausedAt }: Refusals): boolean {
  const wasPaused = pausedAt !== null && pausedAt < last
  return wasPaused && last.getTime() - since.getTime() >= LONGEST_ROW
}
