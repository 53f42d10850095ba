import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import { wallTimeAt } from '../../support/zone-time.ts'
import type { EvaluableTerms } from './evaluable-terms.ts'

/** The zone of the days to claim; that of the commitment unless stated. */
export function claimZoneOf({ claim, commitment }: EvaluableTerms): string {
  const rules = claim.anchor === 'earliest-of' ? claim.rules : [claim]
  return (
    rules.flatMap((rule) => ('zone' in rule && rule.zone !== undefined ? [rule.zone] : []))[0] ??
    commitment.zone
  )
}

/** The day that the clocks of a zone show at a moment. */
export function dayIn(moment: Date | undefined, zone: string): CalendarDate | undefined {
  if (moment === undefined) return undefined
  const wall = wallTimeAt(moment.getTime(), zone)
  return new Date(wall).toISOString().slice(0, 10)
}
