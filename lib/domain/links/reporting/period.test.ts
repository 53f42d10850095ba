import { expect, test } from 'vitest'
import { periodFrom } from './period.ts'
import { waitInWords } from './words.ts'

const TODAY = '2026-11-28'
const asked = (more: { month?: string; from?: string; to?: string }) =>
  periodFrom({ month: '', from: '', to: '', ...more }, TODAY)

test.each([
  [{}, { from: '2026-11-01', to: '2026-11-30' }],
  [{ month: '2028-02' }, { from: '2028-02-01', to: '2028-02-29' }],
  [
    { from: '2026-10-15', to: '2026-10-15' },
    { from: '2026-10-15', to: '2026-10-15' },
  ],
  // 366 days, both included.
  [
    { from: '2028-01-01', to: '2028-12-31' },
    { from: '2028-01-01', to: '2028-12-31' },
  ],
  [{ from: '2028-01-01', to: '2029-01-01' }, 'Enter days that are at most a year apart.'],
  [{ from: '2026-11-02', to: '2026-11-01' }, 'Enter a last day that is not before the first one.'],
  [{ from: '2026-11-02' }, 'Enter a first and a last day, for example 2026-11-01 and 2026-11-30.'],
  [{ month: '2026-13' }, 'Enter a month, for example 2026-11.'],
  [{ month: '2026-11', from: '2026-11-01', to: '2026-11-02' }, 'Choose a month, or a first and a last day.'],
])('%j', (given, period) => {
  expect(asked(given)).toEqual(period)
})

test('a wait is told in whole minutes', () => {
  expect([null, 59_999, 60_000, 101_579_000].map(waitInWords)).toEqual([
    '–',
    'under a minute',
    '1 min',
    // 28 h 12 min 59 s.
    '1 d 4 h 12 min',
  ])
})
