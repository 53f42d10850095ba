import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { ResponseTime } from './first-response.ts'
import { longestWait } from './longest-wait.ts'
import { responseDeadline } from './response-deadline.ts'

const regions = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')?.terms.regions ?? []
const hours = (days: number, more = 0) => (days * 24 + more) * 60

// By hand from the holidays of the terms. From Maundy Thursday's closing the EU opens again on Tuesday; the others are closed for no
// longer than a Friday or a Monday beside a weekend.
test.each([
  ['eu', 4, 'hour', hours(4, 20)],
  ['us', 4, 'hour', hours(3, 20)],
  ['apac', 4, 'hour', hours(3, 20)],
  ['eu', 8, 'hour', hours(5)],
  ['us', 8, 'hour', hours(4)],
  ['apac', 8, 'hour', hours(4)],
  ['eu', 1, 'day', hours(5)],
  ['us', 1, 'day', hours(4)],
  ['apac', 1, 'day', hours(4)],
] as const)('in %s %d business %s takes at most so long', (id, amount, unit, minutes) => {
  const calendar = regions.find((region) => region.id === id)?.calendar
  if (calendar === undefined) throw new Error('the demo data do not load')
  expect(longestWait({ amount, unit }, calendar, '2026-10-01')).toBe(minutes)
  // The calculator of deadlines, which knows nothing of it, finds the same on the hours of the days of one year and a half.
  const time: ResponseTime = { amount, unit, clock: 'business' }
  let longest = 0
  for (let hour = Date.UTC(2026, 9, 1); hour < Date.UTC(2028, 4, 1); hour += 3_600_000)
    longest = Math.max(longest, Number(responseDeadline(hour, time, calendar).dueAt) - hour)
  expect(longest / 60_000).toBe(minutes)
})
