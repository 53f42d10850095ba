import { expect, test } from 'vitest'
import { inForce, nextAfter, type Release, standingOf } from './standing.ts'

const release = (version: string): Release => ({
  version,
  publishedAt: '2025-06-01T09:00:00Z',
  effectiveAt: `${version}T00:00:00Z`,
})
const FIRST = release('2026-01-01')
const SECOND = release('2026-06-01')
const THIRD = release('2026-10-01')
// Not in the order of their dates: the ledger's order must not matter.
const LEDGER = [SECOND, THIRD, FIRST]

// One millisecond before each edge, and at it.
test.each([
  ['2025-12-31T23:59:59.999Z', null, FIRST, ['announced', 'announced', 'announced']],
  ['2026-01-01T00:00:00.000Z', FIRST, SECOND, ['in-force', 'announced', 'announced']],
  ['2026-05-31T23:59:59.999Z', FIRST, SECOND, ['in-force', 'announced', 'announced']],
  ['2026-06-01T00:00:00.000Z', SECOND, THIRD, ['superseded', 'in-force', 'announced']],
  ['2026-09-30T23:59:59.999Z', SECOND, THIRD, ['superseded', 'in-force', 'announced']],
  ['2026-10-01T00:00:00.000Z', THIRD, null, ['superseded', 'superseded', 'in-force']],
  ['2999-01-01T00:00:00.000Z', THIRD, null, ['superseded', 'superseded', 'in-force']],
])('at %s', (moment, current, next, standings) => {
  const now = new Date(moment)
  expect(inForce(LEDGER, now)).toBe(current)
  expect(nextAfter(LEDGER, now)).toBe(next)
  expect([FIRST, SECOND, THIRD].map(({ version }) => standingOf(version, LEDGER, now))).toEqual(standings)
})

test('an effective moment may be written with any offset', () => {
  const berlin = { ...FIRST, effectiveAt: '2026-01-01T00:00:00+01:00' }
  expect(inForce([berlin], new Date('2025-12-31T23:00:00Z'))).toBe(berlin)
  expect(inForce([berlin], new Date('2025-12-31T22:59:59.999Z'))).toBeNull()
})

test("the next version is nobody's to know before it is published", () => {
  const secret = { ...THIRD, publishedAt: '2026-07-02T09:00:00Z' }
  expect(nextAfter([SECOND, secret], new Date('2026-07-02T08:59:59.999Z'))).toBeNull()
  expect(nextAfter([SECOND, secret], new Date('2026-07-02T09:00:00Z'))).toBe(secret)
})

test('an empty ledger has nothing in force and nothing next', () => {
  expect(inForce([], new Date('2026-01-01'))).toBeNull()
  expect(nextAfter([], new Date('2026-01-01'))).toBeNull()
})

test('a version that the ledger does not have is an error', () => {
  expect(() => standingOf('2020-01-01', LEDGER, new Date('2026-01-01'))).toThrow(RangeError)
})
