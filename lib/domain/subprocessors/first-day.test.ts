import { expect, test } from 'vitest'
import { firstDayInWords, firstDayOf } from './first-day.ts'
import { earliestDay } from './ledger/notice/plan-notice.ts'
import { record } from './ledger/testing/notices.ts'

const [eu] = record('acme').regions
const inRegions = (addedOn: string, ...days: (string | undefined)[]) =>
  record('acme', {
    addedOn,
    regions: days.map((day, index) => ({
      ...(eu as NonNullable<typeof eu>),
      region: `r${index}`,
      addedOn: day,
    })),
  })

test.each([
  [inRegions('2023-02-01', undefined, '2025-01-01'), '2023-02-01'],
  // The region in which it began is gone.
  [inRegions('2023-02-01', '2025-01-01', '2024-05-01'), '2024-05-01'],
  [inRegions('not stated', undefined, '2025-01-01'), 'not stated'],
  [inRegions('not stated', '2025-01-01'), '2025-01-01'],
])('the first day of a company, record %#', (company, day) => {
  expect(firstDayOf(company)).toBe(day)
})

test('a day in words, and one that is not stated, which sorts behind every day', () => {
  expect(firstDayInWords('2023-02-01')).toBe('1 February 2023')
  expect(firstDayInWords('not stated')).toBe('not stated')
  expect(['not stated', '2099-12-31', '2023-02-01'].toSorted().at(-1)).toBe('not stated')
})

test('a first list puts a company of which no day is stated on it from the day of publication', () => {
  const working = record('acme', { addedOn: 'not stated' })
  expect(earliestDay({ id: 'acme', published: null, working }, null, '2026-03-01T09:00:00Z', [])).toBe(
    '2026-03-01',
  )
})
