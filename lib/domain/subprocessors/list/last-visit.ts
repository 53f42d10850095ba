import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'
import type { ListBasis } from './data.ts'

/** What a reader had seen when last here: the notice that was the newest then, and the day. */
export type Visit = { on: CalendarDate; newestNotice: string | null }

/** What there is to see now. */
export function visitNow({ today, notices }: Pick<ListBasis, 'today' | 'notices'>): Visit {
  return { on: today, newestNotice: notices.at(-1)?.id ?? null }
}

/**
 * The companies of which a notice has been published since a visit, or of which a change has taken effect after its day. Where
 * the notice of the visit is not known any more, those alone that took effect count.
 */
export function changedSince(
  visit: Visit,
  { today, notices }: Pick<ListBasis, 'today' | 'notices'>,
): Set<string> {
  const seen = notices.findIndex(({ id }) => id === visit.newestNotice)
  const isNew = (index: number) => visit.newestNotice === null || (seen !== -1 && index > seen)
  return new Set(
    notices.flatMap(({ changes }, index) =>
      changes
        .filter(({ effectiveOn }) => isNew(index) || (visit.on < effectiveOn && effectiveOn <= today))
        .map(({ id }) => id),
    ),
  )
}

/** "Only the 2 that changed since 20 November 2026"; of none that nothing did. */
export function lastVisitInWords({ on }: Visit, count: number): string {
  const since = `since your last visit on ${dateInWords(on)}`
  if (count === 0) return `Nothing on this list has changed ${since}.`
  return count === 1 ? `Only the one that changed ${since}` : `Only the ${count} that changed ${since}`
}
