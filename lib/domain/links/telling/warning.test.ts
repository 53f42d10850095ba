import { expect, test } from 'vitest'
import { isWarningDue } from './warning.ts'

const link = (createdAt: string, expiresAt: string, revokedAt: string | null = null) => ({
  ...{ createdAt, expiresAt, revokedAt },
  replacedBy: null,
})
const MONTH = ['2026-11-28T12:00:00Z', '2026-12-29T00:00:00Z'] as const

// A week before 29 December, 00:00, is 22 December, 00:00; a link of five days is warned of in its last 24 hours.
test.each([
  ['a month, a moment before the last week', ...MONTH, '2026-12-21T23:59:59.999Z', false],
  ['a month, at the beginning of the last week', ...MONTH, '2026-12-22T00:00:00Z', true],
  ['a month, a moment before its end', ...MONTH, '2026-12-28T23:59:59.999Z', true],
  ['a month, at its end', ...MONTH, '2026-12-29T00:00:00Z', false],
  [
    'five days, when it is made',
    '2026-11-28T00:00:00Z',
    '2026-12-03T00:00:00Z',
    '2026-11-28T00:00:00Z',
    false,
  ],
  [
    'five days, a day before the end',
    '2026-11-28T00:00:00Z',
    '2026-12-03T00:00:00Z',
    '2026-12-02T00:00:00Z',
    true,
  ],
  ['the day itself', '2026-11-28T12:00:00Z', '2026-11-29T00:00:00Z', '2026-11-28T13:00:00Z', false],
])('%s', (_, createdAt, expiresAt, at, due) => {
  expect(isWarningDue(link(createdAt, expiresAt), new Date(at))).toBe(due)
})

test('of a link that was revoked nobody is warned', () => {
  const revoked = link(...MONTH, '2026-12-01T00:00:00Z')
  expect(isWarningDue(revoked, new Date('2026-12-23T00:00:00Z'))).toBe(false)
})
