import { expect, test } from 'vitest'
import { answerChanges } from './changes.ts'
import { writtenCursor } from './list-cursor.ts'

// The ledger has thirteen notices by then, the newest of 19 November.
const NOW = new Date('2026-11-20T12:00:00Z')
const ALL = [
  '2026-11-19-posthog-twilio',
  '2026-11-18-datadog',
  '2026-11-17-scriven-ai',
  '2026-05-11-slack-twilio',
  '2025-12-15-hexlane-withdrawn',
  '2025-12-01-hexlane',
  '2025-11-17-postbridge',
]

test.each([
  [1, 13],
  [5, 3],
  [12, 2],
  [13, 1],
  [undefined, 1],
])('the notices in parts of at most %s come in %i, each once, newest first', (limit, count) => {
  const parts: string[][] = []
  let next: string | null = null
  do {
    const answer = answerChanges({ region: 'eu', limit, ...(next === null ? {} : { cursor: next }) }, NOW)
    expect(answer.total).toBe(13)
    parts.push(answer.changes.map(({ id }) => id))
    next = answer.next
  } while (next !== null && parts.length < 20)
  expect(parts).toHaveLength(count)
  expect(parts.flat().slice(0, ALL.length)).toEqual(ALL)
  expect(new Set(parts.flat()).size).toBe(13)
})

test('a notice that is published between two questions moves nothing', () => {
  const first = answerChanges({ limit: 1 }, new Date('2026-11-17T12:00:00Z'))
  expect(first.changes.map(({ id }) => id)).toEqual(['2026-11-17-scriven-ai'])
  const rest = answerChanges({ limit: 2, cursor: first.next ?? '' }, NOW)
  expect(rest.changes.map(({ id }) => id)).toEqual([
    '2026-05-11-slack-twilio',
    '2025-12-15-hexlane-withdrawn',
  ])
})

test('a cursor is what the description of the API shows', () => {
  const { next } = answerChanges({ limit: 3 }, NOW)
  expect(next).toBe('bm90aWNlcyAyMDI2LTExLTE3LXNjcml2ZW4tYWk')
})

test.each([
  '',
  'scriven-ai',
  'bm90aWNlcyAyMDI2LTExLTE3LXNjcml2ZW4tYWk=',
  // One of the list of companies.
  writtenCursor({ on: '2026-11-20', last: 'aws' }),
  Buffer.from('notices 2026-11-30-nobody').toString('base64url'),
])('the cursor “%s” is refused, with what to send instead', (cursor) => {
  expect(() => answerChanges({ cursor }, NOW)).toThrow(
    expect.objectContaining({
      code: 'invalid-parameter',
      hints: { parameter: 'cursor' },
      message: expect.stringMatching(/not one that this address has given.*leave it out to begin again/),
    }),
  )
})
