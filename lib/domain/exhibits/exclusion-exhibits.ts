import { counted } from '../quantities/time/duration.ts'
import type { Terms } from '../terms/schema.ts'
import type { TrafficFloor } from '../uptime/thin-minutes.ts'
import { type Exhibit, exhibit } from './table.ts'

/** What does not count as downtime. */
export function exclusionsExhibit(exclusions: Terms['exclusions']): Exhibit {
  return exhibit(
    'exclusions',
    'What does not count as downtime',
    [{ label: 'Cause' }, { label: 'What it means', width: 2 }, { label: 'Evidence', width: 2 }],
    exclusions.map(({ id, name, meaning, evidence }) => [id, name, meaning, evidence]),
  )
}

/** Faults that a buyer may take for downtime, and what the customer gets instead. */
export function notDowntimeExhibit(faults: Terms['notDowntime']): Exhibit {
  return exhibit(
    'not-downtime',
    'What is not downtime and gives no credit',
    [
      { label: 'Fault', width: 2 },
      { label: 'What the customer gets instead', width: 2 },
    ],
    faults.map(({ id, what, instead }) => [id, what, instead]),
  )
}

const COUNTS_AS = {
  bad: 'counts as a bad one',
  good: 'counts as a good one',
  excluded: 'is left out',
} as const

/** How uptime is measured, and how to check it. */
export function measurementExhibit(
  measurement: Terms['measurement'],
  { errorRate, operator }: Terms['downtime'],
): Exhibit {
  const { methods, audit, missingData, deadMinute, trafficFloor } = measurement
  const share = operator === 'at-least' ? `${errorRate}% or more` : `more than ${errorRate}%`
  return exhibit(
    'measurement',
    'How uptime is measured',
    [{ label: 'Method' }, { label: 'What it does', width: 3 }],
    [
      ...methods.map(({ id, name, purpose }) => [id, name, purpose] as const),
      [
        'dead-minute',
        'Few or no requests',
        `a minute with ${trafficFloorInWords(trafficFloor)}, ${COUNTS_AS[deadMinute]} if ${share} of its probes fail${ownRequests(trafficFloor)}`,
      ],
      ['missing-data', 'Missing data', `such a minute without a probe’s result ${COUNTS_AS[missingData]}`],
      ['audit', 'Audit by the customer', audit],
    ],
  )
}

const USUAL = { 'median-of-same-minute-of-week': 'the median of the same minute of the week' } as const

/** "the median of the same minute of the week over 5 weeks". */
export function usualInWords({ of, weeks }: TrafficFloor): string {
  return `${USUAL[of]} over ${counted(weeks, 'week')}`
}

/** Where a thin minute can have requests, their own error rate makes it bad whatever the probes show. */
function ownRequests(floor: TrafficFloor | null): string {
  return floor === null ? '' : '; it is a bad one too if as many of its requests do'
}

/** "fewer than 20 requests, or fewer than 10% of the median of the same minute of the week over 5 weeks". */
function trafficFloorInWords(floor: TrafficFloor | null): string {
  if (floor === null) return 'no request'
  const { percent, minimumRequests } = floor
  return `fewer than ${counted(minimumRequests, 'request')}, or fewer than ${percent}% of ${usualInWords(floor)}`
}
