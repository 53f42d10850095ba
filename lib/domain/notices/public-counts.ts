/**
 * A number below this is told to nobody who is not of the desk. Whoever knows a few of the customers would learn from a smaller one
 * what one of them did; and from 0 that becomes 1, when.
 */
export const LEAST_TOLD = 5

/** How many contacts a notice was sent to, of how many the mail server has it, and how many objections stand. */
export type CountedNotice = { told: number; accepted: number; objections: number }

/** The same as everyone may know it: null for each that is below `LEAST_TOLD`. */
export type PublicCounts = { [Count in keyof CountedNotice]: number | null }

/** What everyone may know of how far a notice is; null where it was sent to nobody yet. */
export function publicCounts({ told, accepted, objections }: CountedNotice): PublicCounts | null {
  if (told === 0) return null
  return { told: orFew(told), accepted: orFew(accepted), objections: orFew(objections) }
}

function orFew(count: number): number | null {
  return count < LEAST_TOLD ? null : count
}
