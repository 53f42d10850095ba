import { expect, test } from 'vitest'
import { hoursAhead, type MaintenanceTerms, maintenanceFaults } from './lead-time.ts'

// As data/terms/2026-10-01 has them.
const terms = (window: MaintenanceTerms['window']): MaintenanceTerms => ({
  noticeHours: 48,
  maximumMinutesPerMonth: 240,
  window,
})
const EU = terms({ day: 'Sunday', from: '02:00', to: '06:00', zone: 'Europe/Berlin' })
const US = terms({ day: 'Sunday', from: '02:00', to: '06:00', zone: 'America/New_York' })
const APAC = terms({ day: 'Saturday', from: '22:00', to: '24:00', zone: 'Asia/Singapore' })
const OVER_MIDNIGHT = terms({ day: 'Saturday', from: '23:00', to: '02:00', zone: 'UTC' })

const TOLD = new Date('2026-12-01T10:00:00Z')
const found = (own: MaintenanceTerms, starts: string, ends: string, told = TOLD) =>
  maintenanceFaults({ starts: `${starts}:00.000Z`, ends: `${ends}:00.000Z` }, told, own)

// 6 December 2026 is a Sunday; Berlin is one hour ahead of UTC then, New York five behind, Singapore eight ahead.
test.each([
  ['the whole window', EU, '2026-12-06T01:00', '2026-12-06T05:00', []],
  ['a minute before it', EU, '2026-12-06T00:59', '2026-12-06T02:00', ['outside-window']],
  ['a minute beyond it', EU, '2026-12-06T04:00', '2026-12-06T05:01', ['outside-window']],
  ['as it closes', EU, '2026-12-06T05:00', '2026-12-06T05:30', ['outside-window']],
  ['the same hours on a Monday', EU, '2026-12-07T01:00', '2026-12-07T02:00', ['outside-window']],
  ['a week and an hour', EU, '2026-12-06T01:00', '2026-12-13T02:00', ['outside-window', 'too-long']],
  ['in New York', US, '2026-12-06T07:00', '2026-12-06T11:00', []],
  ['too early for New York', US, '2026-12-06T06:00', '2026-12-06T08:00', ['outside-window']],
  ['to the end of a Saturday in Singapore', APAC, '2026-12-05T14:00', '2026-12-05T16:00', []],
  ['over midnight', OVER_MIDNIGHT, '2026-12-05T23:30', '2026-12-06T01:30', []],
  ['after such a window', OVER_MIDNIGHT, '2026-12-06T01:00', '2026-12-06T02:30', ['outside-window']],
  // In summer Berlin is two hours ahead.
  ['in summer', EU, '2027-06-06T00:00', '2027-06-06T04:00', []],
  // On 25 October the clocks of Berlin show 02:00 to 03:00 twice: five hours are within the window.
  ['when the clocks go back', EU, '2026-10-25T00:00', '2026-10-25T05:00', ['too-long']],
] as const)('%s', (_, own, starts, ends, faults) => {
  const told = new Date(Date.parse(`${starts}:00Z`) - 48 * 3_600_000)
  expect(found(own, starts, ends, told)).toEqual(faults)
})

test('notice is in time to the hour that the terms promise, and late a second after', () => {
  const [starts, ends] = ['2026-12-06T01:00', '2026-12-06T02:00']
  expect(found(EU, starts, ends, new Date('2026-12-04T01:00:00Z'))).toEqual([])
  expect(found(EU, starts, ends, new Date('2026-12-04T01:00:01Z'))).toEqual(['late'])
  expect(hoursAhead({ starts: '2026-12-06T01:00:00Z' }, new Date('2026-12-04T01:00:01Z'))).toBe(47)
  expect(hoursAhead({ starts: '2026-12-06T01:00:00Z' }, new Date('2026-12-07T00:00:00Z'))).toBe(0)
})
