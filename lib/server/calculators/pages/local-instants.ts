import { DAY } from '#lib/domain/quantities/time/duration.ts'
import { offsetAt, wallTimeAt } from '#lib/domain/support/zone-time.ts'

/**
 * Every instant at which the clocks of a zone show a wall time, earliest first: one as a rule, none where the clocks
 * skip it, two where they show it twice.
 */
export function instantsOf(wall: number, zone: string): number[] {
  const offsets = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)])
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => wallTimeAt(instant, zone) === wall)
    .toSorted((a, b) => a - b)
}
