import { describe, expect, test } from 'vitest'
import { inForce, nextAfter, publishedBy, type Release, standingOf, supersessionOf } from './standing.ts'

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

describe('editions', () => {
  const FIRST_EDITION = {
    version: '2026-06-01.1',
    publishedAt: '2026-07-10T14:00:00Z',
    effectiveAt: '2026-07-10T14:00:00Z',
  }
  // Published before its version begins, so that both begin at the same instant.
  const EARLY_EDITION = {
    version: '2026-10-01.1',
    publishedAt: '2026-08-20T08:00:00Z',
    effectiveAt: '2026-10-01T00:00:00Z',
  }
  const ledger = [FIRST, SECOND, THIRD, FIRST_EDITION, EARLY_EDITION]
  const at = (moment: string) => new Date(moment)

  test('one that is published after its version has begun takes over at once', () => {
    expect(inForce(ledger, at('2026-07-10T13:59:59.999Z'))).toBe(SECOND)
    expect(inForce(ledger, at('2026-07-10T14:00:00Z'))).toBe(FIRST_EDITION)
    expect(supersessionOf('2026-06-01', ledger, at('2026-07-10T13:59:59.999Z'))).toBeNull()
    expect(supersessionOf('2026-06-01', ledger, at('2026-12-24'))).toEqual({
      by: FIRST_EDITION,
      since: '2026-07-10T14:00:00Z',
    })
  })

  test('one that begins together with its version begins in its place', () => {
    expect(inForce(ledger, at('2026-10-01T00:00:00Z'))).toBe(EARLY_EDITION)
    expect(nextAfter(ledger, at('2026-08-20T07:59:59.999Z'))).toBe(THIRD)
    expect(nextAfter(ledger, at('2026-08-20T08:00:00Z'))).toBe(EARLY_EDITION)
    expect(standingOf('2026-10-01', ledger, at('2026-08-20T07:59:59.999Z'))).toBe('announced')
    expect(standingOf('2026-10-01', ledger, at('2026-08-20T08:00:00Z'))).toBe('superseded')
    expect(standingOf('2026-10-01', ledger, at('2026-11-20'))).toBe('superseded')
    expect(standingOf('2026-10-01.1', ledger, at('2026-11-20'))).toBe('in-force')
    expect(supersessionOf('2026-10-01', ledger, at('2026-11-20'))).toEqual({
      by: EARLY_EDITION,
      since: '2026-08-20T08:00:00Z',
    })
    // The version before it was superseded by what began, not by what never did.
    expect(supersessionOf('2026-06-01.1', ledger, at('2026-11-20'))).toEqual({
      by: EARLY_EDITION,
      since: '2026-10-01T00:00:00Z',
    })
  })

  test('one of a superseded version does not bring it back', () => {
    const late = {
      version: '2026-01-01.1',
      publishedAt: '2026-11-01T00:00:00Z',
      effectiveAt: '2026-11-01T00:00:00Z',
    }
    expect(inForce([...ledger, late], at('2026-11-20'))).toBe(EARLY_EDITION)
    expect(standingOf('2026-01-01.1', [...ledger, late], at('2026-11-20'))).toBe('superseded')
  })
})

test('a version is superseded by the one that came next, not by every later one', () => {
  expect(supersessionOf('2026-01-01', LEDGER, new Date('2026-11-20'))).toEqual({
    by: SECOND,
    since: '2026-06-01T00:00:00Z',
  })
  expect(supersessionOf('2026-10-01', LEDGER, new Date('2026-11-20'))).toBeNull()
})

test('only what is published by a moment is known then', () => {
  const secret = { ...THIRD, publishedAt: '2026-07-02T09:00:00Z' }
  expect(publishedBy([secret, FIRST], new Date('2026-07-02T08:59:59.999Z'))).toEqual([FIRST])
  expect(publishedBy([secret, FIRST], new Date('2026-07-02T09:00:00Z'))).toEqual([secret, FIRST])
})
