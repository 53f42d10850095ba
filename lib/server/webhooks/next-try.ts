import { secondsToNextTry } from '#lib/domain/mail/next-try.ts'

/** Challenges that are sent for one press of the button. */
export const MOST_CHALLENGES = 3

/**
 * When an event is tried again that was tried so often: no sooner than the receiver asks; null where it is given up.
 * @param retryAfter seconds that the receiver asked to wait; null where it did not
 */
export function nextTryAt(at: Date, tries: number, retryAfter: number | null): string | null {
  const seconds = secondsToNextTry(tries)
  return seconds === null
    ? null
    : new Date(at.getTime() + Math.max(seconds, retryAfter ?? 0) * 1000).toISOString()
}
