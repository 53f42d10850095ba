import { counted, MINUTE } from '../../quantities/time/duration.ts'
import { MONTHS_OF } from '../../uptime/period.ts'
import type { EvaluableTerms } from './evaluable-terms.ts'
import { type EvaluationError, evaluationError } from './evaluation-error.ts'
import type { Measure } from './measured-uptime.ts'

/** More maintenance than the terms exclude in a month or a year; null where they exclude it all. */
export function maintenanceFault(
  { maintenance = {}, commitment }: EvaluableTerms,
  { maintenanceMilliseconds = 0, maintenanceEarlierMilliseconds }: Measure,
): EvaluationError | null {
  const { maximumMinutesPerMonth, maximumMinutesPerYear } = maintenance
  const tooMuch = (minutes: number, time: string): EvaluationError => ({
    ...evaluationError('maintenance-above-maximum'),
    message: `the terms exclude at most ${counted(minutes, 'minute')} of maintenance${time}; state only what they exclude`,
  })
  const months = MONTHS_OF[commitment.window]
  if (
    maximumMinutesPerMonth !== undefined &&
    maintenanceMilliseconds > maximumMinutesPerMonth * months * MINUTE
  )
    return tooMuch(maximumMinutesPerMonth, '')
  if (maximumMinutesPerYear === undefined || maintenanceMilliseconds === 0) return null
  if (maintenanceEarlierMilliseconds === undefined) return evaluationError('maintenance-used-needed')
  return maintenanceMilliseconds + maintenanceEarlierMilliseconds > maximumMinutesPerYear * MINUTE
    ? tooMuch(maximumMinutesPerYear, ' in a year')
    : null
}
