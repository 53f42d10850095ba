import { counted, durationInWords, MINUTE } from '../../quantities/time/duration.ts'
import { budgetOn, wholeMinutesOf } from '../../uptime/downtime-budget.ts'
import { type Criterion, type Described, graded } from '../criterion.ts'
import { count, percentAtLeast } from '../criterion-kinds.ts'

const described = (id: string, label: string, help: string, clause: string): Described => ({
  id,
  group: 'Availability',
  label,
  help,
  clause: { document: 'sla', id: clause },
})

const DECIMAL_MINUTES = /^(0|[1-9]\d{0,5})(?:\.(\d{1,3}))?$/

/** Whole milliseconds of a decimal number of minutes with at most three decimals; 43.2 is 2,592,000. */
function millisecondsOf(minutes: string): number {
  const [, whole = '0', fraction = ''] = DECIMAL_MINUTES.exec(minutes) ?? []
  return Number(whole) * MINUTE + (Number(fraction.padEnd(3, '0')) * MINUTE) / 1000
}

function shortest(minutes: string): string {
  return minutes.includes('.') ? minutes.replace(/\.?0+$/, '') : minutes
}

const monthlyDowntime: Criterion = {
  ...described(
    'monthlyDowntime',
    'Maximum downtime in a 30-day month',
    'In a month of 30 days without maintenance. Compared in whole minutes, as the terms count them: 43.2 is 43.',
    'availability.budget',
  ),
  field: { kind: 'text', example: '43.2', unit: 'minutes' },
  takes: 'a number of minutes with a decimal point, for example 43.2',
  read: (text) => (DECIMAL_MINUTES.test(text) ? shortest(text) : null),
  inWords: (wanted) => `at most ${durationInWords(millisecondsOf(wanted))}`,
  judge: (wanted, facts) => {
    const { allowedMilliseconds, allowed } = budgetOn('month-30-days', facts.downtimeBudgets)
    const [asked, most] = [millisecondsOf(wanted), allowedMilliseconds].map(wholeMinutesOf) as [
      number,
      number,
    ]
    const whole = allowedMilliseconds === most * MINUTE ? '' : `, so ${counted(most, 'whole minute')}`
    return { verdict: graded(asked - most), stated: `${allowed}${whole}` }
  },
}

export const AVAILABILITY_CRITERIA: readonly Criterion[] = [
  percentAtLeast(
    described(
      'uptime',
      'Minimum uptime',
      'Of each calendar month, before anything is rounded.',
      'availability.target',
    ),
    { example: '99.9', inWords: (percent) => `at least ${percent}%` },
    ({ commitment }) => ({ percent: commitment.percent, stated: `${commitment.percent}%` }),
  ),
  monthlyDowntime,
  count(
    described(
      'maintenance',
      'Maximum scheduled maintenance per month',
      'Announced work that does not count as downtime.',
      'exclusions.maintenance-maximum',
    ),
    { bound: 'at most', unit: 'minute', example: '240' },
    ({ maintenance }) => maintenance.maximumMinutesPerMonth,
    (minutes) => durationInWords(minutes * MINUTE),
  ),
  count(
    described(
      'maintenanceNotice',
      'Notice of scheduled maintenance',
      'In writing, before the work begins.',
      'exclusions.maintenance',
    ),
    { bound: 'at least', unit: 'hour', example: '48' },
    ({ maintenance }) => maintenance.noticeHours,
  ),
]
