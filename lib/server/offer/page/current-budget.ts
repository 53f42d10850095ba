import type { CurrentRow } from '#lib/domain/offer/view.ts'
import { daysInMonth, monthInWords, monthOf } from '#lib/domain/quantities/time/calendar-date.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'
import { basisOfMonthWith } from '#lib/domain/uptime/basis.ts'
import { termsForMonth } from '../../terms/shown/version-terms.ts'

/**
 * Which downtime budget of a version is that of the running month; null where the month is judged by another version,
 * as it is when one begins within it. An edition has the figures of its version.
 */
export function currentBudget(version: string, now: Date): CurrentRow | null {
  const month = monthOf(now)
  const applicable = termsForMonth(month, now)?.release.version
  if (applicable === undefined || dateOf(applicable) !== dateOf(version)) return null
  return { id: basisOfMonthWith(daysInMonth(month)), note: `This month, ${monthInWords(month)}` }
}
