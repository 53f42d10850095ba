import { expect, test } from 'vitest'
import { answerList } from './list.ts'
import { readCursor, writtenCursor } from './list-cursor.ts'
import type { ListQuery } from './queries/schema.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
// On the list of 1 March 2025 by the ledger: the 17 companies of the first notice, by name.
const ON_1_MARCH_2025 = [
  'aws',
  'cloudflare',
  'coldvault',
  'datadog',
  'google-cloud',
  'lumenary-ireland',
  'lumenary-singapore',
  'okta',
  'pagerduty',
  'postbridge',
  'scaleway',
  'sentry',
  'slack',
  'stripe',
  'tallymark',
  'twilio',
  'zendesk',
]

/** Every part of a list, each asked for with the cursor of the one before. */
function parts(query: ListQuery): string[][] {
  const ids: string[][] = []
  let next: string | null = null
  do {
    const answer = answerList({ ...query, ...(next === null ? {} : { cursor: next }) }, NOW)
    expect(answer.matching).toBe(17)
    ids.push(answer.subprocessors.map(({ id }) => id))
    next = answer.next
  } while (next !== null && ids.length < 20)
  return ids
}

test.each([
  [1, 17],
  [5, 4],
  [16, 2],
  [17, 1],
  [undefined, 1],
])('a list of 17 in parts of at most %s comes in %i, each company once', (limit, count) => {
  const found = parts({ on: '2025-03-01', limit })
  expect(found).toHaveLength(count)
  expect(found.flat().toSorted()).toEqual(ON_1_MARCH_2025)
  expect(found.flat()).toEqual(answerList({ on: '2025-03-01' }, NOW).subprocessors.map(({ id }) => id))
})

test('a list of today that midnight overtakes stays that of the day on which it was begun', () => {
  const { next, on } = answerList({ limit: 1 }, new Date('2027-02-28T23:59:59Z'))
  const rest = answerList({ cursor: next ?? '' }, new Date('2027-03-01T00:00:00Z'))
  expect([on, rest.on]).toEqual(['2027-02-28', '2027-02-28'])
  expect(rest.subprocessors.map(({ id }) => id)).not.toContain('scriven-ai')
})

test('a cursor is read as it was written', () => {
  expect(readCursor('MjAyNi0xMC0wMSBhd3M')).toEqual({ on: '2026-10-01', last: 'aws' })
  expect(writtenCursor({ on: '2026-10-01', last: 'aws' })).toBe('MjAyNi0xMC0wMSBhd3M')
})

test.each([
  ['', 'not one that this address has given'],
  ['aws', 'not one that this address has given'],
  ['MjAyNi0xMC0wMSBhd3M=', 'not one that this address has given'],
  [writtenCursor({ on: '2026-02-30', last: 'aws' }), 'not one that this address has given'],
  [writtenCursor({ on: '2025-03-02', last: 'aws' }), 'belongs to the list of 2025-03-02'],
  [writtenCursor({ on: '2025-03-01', last: 'posthog' }), 'belongs to another selection or search'],
])('the cursor "%s" is refused, with what to send instead', (cursor, why) => {
  expect(() => answerList({ on: '2025-03-01', cursor }, NOW)).toThrow(
    expect.objectContaining({
      code: 'invalid-parameter',
      hints: { parameter: 'cursor' },
      message: expect.stringMatching(new RegExp(`${why}.*leave it out to begin again`)),
    }),
  )
})
