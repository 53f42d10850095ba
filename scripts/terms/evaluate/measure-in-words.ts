import type { MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'

const OF_TIME = 'Write one of --downtime-minutes, --outage-minutes and --samples.'
const OF_COUNTS = 'Write --requests and --failed, and no other measure.'

/** What each unit of `commitment.unit` measures, and the options that fit it. */
const UNITS: Readonly<Record<string, { measures: string; fix: string; takesMaintenance: boolean }>> = {
  minute: { measures: 'downtime in minutes', fix: OF_TIME, takesMaintenance: true },
  'five-minute-interval': {
    measures: 'downtime in five-minute intervals',
    fix: OF_TIME,
    takesMaintenance: true,
  },
  request: { measures: 'requests', fix: OF_COUNTS, takesMaintenance: false },
  execution: { measures: 'executions', fix: OF_COUNTS, takesMaintenance: false },
  'weighted-request': {
    measures: 'weighted requests',
    fix: 'Write --weighted for each weight, and no other measure.',
    takesMaintenance: false,
  },
  'mean-of-interval-error-rates': {
    measures: 'the error rate of each interval',
    fix: 'Write --samples, and no other measure.',
    takesMaintenance: false,
  },
}

/** What to write where the measure does not fit the unit of the terms: only options that this unit takes. */
export function measureInWords(
  unit: string | undefined,
  {
    maintenanceMilliseconds = 0,
    samplesBefore,
    samplesAfter,
  }: Pick<MonthInput, 'maintenanceMilliseconds' | 'samplesBefore' | 'samplesAfter'>,
): string {
  const { measures, fix, takesMaintenance } = UNITS[unit ?? 'minute'] ?? {
    measures: String(unit),
    fix: '',
    takesMaintenance: true,
  }
  const without = takesMaintenance || maintenanceMilliseconds === 0 ? '' : ' Leave --maintenance-minutes out.'
  const knowsNoRuns = !takesMaintenance && (samplesBefore ?? samplesAfter) !== undefined
  const alone = knowsNoRuns ? ' Leave --samples-before and --samples-after out.' : ''
  return `these terms measure ${measures}. ${fix}${without}${alone}`
}
