import { engagementKey } from '../../engagements/engagements.ts'
import type { SubprocessorChange } from '../entry.ts'

/** Whether a change brings a company onto the list: it is new, or becomes a sub-processor. */
export function bringsCompany({ before, after }: Pick<SubprocessorChange, 'before' | 'after'>): boolean {
  if (after === null) return false
  return before === null || (before.controllerData !== undefined && after.controllerData === undefined)
}

/**
 * How a day is corrected on which changes take effect, as a sentence: an `addedOn` that has to be the same day goes with it.
 * @param day words for it: "2026-12-21 or a later day"
 */
export function effectiveFix(
  changes: readonly Pick<SubprocessorChange, 'before' | 'after'>[],
  day: string,
): string {
  const brings = changes.some(
    (change) =>
      bringsCompany(change) ||
      (change.after?.regions ?? []).some(
        (entry) => !change.before?.regions.some((other) => engagementKey(other) === engagementKey(entry)),
      ),
  )
  return brings
    ? `Write effectiveOn: ${day}, and the same day as addedOn of what is new.`
    : `Write effectiveOn: ${day}.`
}
