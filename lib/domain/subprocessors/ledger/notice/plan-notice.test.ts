import { expect, test } from 'vitest'
import { giving, record } from '../testing/notices.ts'
import { earliestDay } from './plan-notice.ts'

// Of a notice of 1 May the 30 days end with 31 May.
const drafted = (addedOn: string) =>
  earliestDay(
    { id: 'zenith', published: null, working: record('zenith', { addedOn }) },
    giving(30, '2026-04-01'),
    '2026-05-01T09:00:00Z',
    [],
  )

test.each([
  ['2026-08-01', '2026-08-01'],
  ['2026-06-01', '2026-06-01'],
  ['2026-05-20', '2026-06-01'],
  ['not stated', '2026-06-01'],
])('a new company that is to be listed since %s is drafted for %s', (addedOn, day) => {
  expect(drafted(addedOn)).toBe(day)
})
