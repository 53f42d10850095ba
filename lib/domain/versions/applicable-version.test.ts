import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForce, publishedBy, type Release } from '../release/standing.ts'
import type { WindowRule } from '../uptime/period.ts'
import {
  versionAtMoment,
  versionAtWallTime,
  versionForMonth,
  versionsWithinMonth,
} from './applicable-version.ts'

const release = (version: string, publishedAt: string, effectiveAt = `${version}T00:00:00Z`): Release => ({
  version,
  publishedAt,
  effectiveAt,
})
const LEDGER = [
  release('2026-04-01', '2026-01-15T09:00:00Z'),
  release('2026-10-01', '2026-07-01T09:00:00Z'),
  release('2027-03-01', '2026-11-16T09:00:00Z'),
]
const NOW = new Date('2026-11-25T12:00:00Z')
const UTC: WindowRule = { window: 'calendar-month', zone: 'UTC' }
const month = (text: string, ledger = LEDGER, rules: Record<string, WindowRule> = {}, now = NOW) =>
  versionForMonth(text, ledger, (version) => rules[version] ?? UTC, now)?.version ?? null

// The versions begin on 1 April 2026, 1 October 2026 and 1 March 2027, each on the first of a month in UTC.
test.each([
  ['2026-03', null],
  ['2026-04', '2026-04-01'],
  ['2026-06', '2026-04-01'],
  ['2026-09', '2026-04-01'],
  ['2026-10', '2026-10-01'],
  ['2027-02', '2026-10-01'],
  ['2027-03', '2027-03-01'],
  ['2099-12', '2027-03-01'],
])('%s is judged by %s', (text, version) => {
  expect(month(text)).toBe(version)
})

test('what is not published yet does not exist', () => {
  // 2027-03-01 is published on 16 November 2026 at 09:00 UTC.
  expect(month('2027-03', LEDGER, {}, new Date('2026-11-16T08:59:59.999Z'))).toBe('2026-10-01')
  expect(month('2027-03', LEDGER, {}, new Date('2026-11-16T09:00:00Z'))).toBe('2027-03-01')
  expect(month('2026-06', LEDGER, {}, new Date('2026-01-15T08:59:59Z'))).toBeNull()
})

test('a version that begins within a month does not reach back to the beginning of it', () => {
  const ledger = [
    release('2026-04-15', '2026-01-15T09:00:00Z'),
    release('2026-08-10', '2026-05-01T09:00:00Z'),
  ]
  expect(['2026-04', '2026-05', '2026-08', '2026-09'].map((text) => month(text, ledger))).toEqual([
    null,
    '2026-04-15',
    '2026-04-15',
    '2026-08-10',
  ])
})

test('the versions that begin within a month, which the first month of a contract may have', () => {
  const ledger = [
    release('2026-04-15', '2026-01-15T09:00:00Z'),
    release('2026-08-10', '2026-05-01T09:00:00Z'),
    release('2026-08-20', '2026-05-02T09:00:00Z'),
    // Editions: of what applies when September begins, and of what began within August.
    release('2026-08-20.1', '2026-08-25T09:00:00Z', '2026-08-25T09:00:00Z'),
    release('2026-08-20.2', '2026-09-10T09:00:00Z', '2026-09-10T09:00:00Z'),
  ]
  const within = (text: string) =>
    versionsWithinMonth(text, ledger, () => UTC, NOW).map(({ version }) => version)
  expect(within('2026-04')).toEqual(['2026-04-15'])
  expect(within('2026-05')).toEqual([])
  expect(within('2026-08')).toEqual(['2026-08-10', '2026-08-20'])
  expect(within('2026-09')).toEqual([])
  // A version that begins with the month judges it whole.
  expect(versionsWithinMonth('2026-10', LEDGER, () => UTC, NOW)).toEqual([])
})

describe('editions', () => {
  // An edition of 2026-10-01, published and begun on 10 November at 14:30; one of 2027-03-01, published before that begins.
  const edition = release('2026-10-01.1', '2026-11-10T14:30:00Z', '2026-11-10T14:30:00Z')
  const early = release('2027-03-01.1', '2026-11-20T10:00:00Z', '2027-03-01T00:00:00Z')
  const ledger = [LEDGER[0], LEDGER[1], edition, LEDGER[2], early] as Release[]

  test.each([
    ['2026-10', '2026-10-01'],
    // November began before the edition: it stays with the version as it was.
    ['2026-11', '2026-10-01'],
    ['2026-12', '2026-10-01.1'],
    // Both begin at once: the edition takes the place of its version.
    ['2027-03', '2027-03-01.1'],
  ])('%s is judged by %s', (text, version) => {
    expect(month(text, ledger)).toBe(version)
  })

  test('an edition of a superseded version does not bring it back', () => {
    const late = release('2026-04-01.1', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z')
    expect(month('2026-12', [...ledger, late])).toBe('2026-10-01.1')
    expect(month('2026-06', [...ledger, late])).toBe('2026-04-01')
  })
})

describe("a month begins by each version's own window and zone", () => {
  test('a quarter is judged by the version at the beginning of the quarter', () => {
    // A version of 1 November that measures calendar quarters: November lies in the quarter of 1 October.
    const ledger = [
      release('2026-04-01', '2026-01-15T09:00:00Z'),
      release('2026-11-01', '2026-07-01T09:00:00Z'),
    ]
    const rules = { '2026-11-01': { window: 'calendar-quarter', zone: 'UTC' } as const }
    expect(month('2026-11', ledger, rules)).toBe('2026-04-01')
    expect(month('2026-12', ledger, rules)).toBe('2026-04-01')
    expect(month('2027-01', ledger, rules)).toBe('2026-11-01')
  })

  test('east of Greenwich October begins while September lasts in UTC, west of it later', () => {
    // Tokyo: 30 September, 15:00 UTC, nine hours before 2026-10-01 begins. New York: 1 October, 04:00 UTC, after it.
    const zoned = (zone: string) => ({ '2026-10-01': { window: 'calendar-month', zone } as const })
    expect(month('2026-10', LEDGER, zoned('Asia/Tokyo'))).toBe('2026-04-01')
    expect(month('2026-11', LEDGER, zoned('Asia/Tokyo'))).toBe('2026-10-01')
    expect(month('2026-10', LEDGER, zoned('America/New_York'))).toBe('2026-10-01')
  })
})

test('with months of UTC it is the version in force at the first instant of the month', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)))
  const ledgers = fc
    .uniqueArray(day, { minLength: 0, maxLength: 6, selector: Number })
    .map((days) =>
      days.map((begins) =>
        release(
          begins.toISOString().slice(0, 10),
          new Date(begins.getTime() - 90 * 86_400_000).toISOString(),
        ),
      ),
    )
  fc.assert(
    fc.property(ledgers, fc.integer({ min: 0, max: 40 }), day, (ledger, months, now) => {
      const beginning = new Date(Date.UTC(2026, months, 1))
      expect(month(beginning.toISOString().slice(0, 7), ledger, {}, now)).toBe(
        inForce(publishedBy(ledger, now), beginning)?.version ?? null,
      )
    }),
  )
})

test('a moment is judged by the version in force then', () => {
  const at = (moment: string) => versionAtMoment(new Date(moment), LEDGER, NOW)?.version ?? null
  expect(at('2026-03-31T23:59:59.999Z')).toBeNull()
  expect(at('2026-06-01T10:00:00Z')).toBe('2026-04-01')
  expect(at('2026-09-30T23:59:59.999Z')).toBe('2026-04-01')
  expect(at('2026-10-01T00:00:00Z')).toBe('2026-10-01')
  expect(at('2027-03-01T00:00:00Z')).toBe('2027-03-01')
})

describe('a time on a wall', () => {
  const at = (text: string, zones: Record<string, string | undefined>) =>
    versionAtWallTime(Date.parse(`${text}Z`), LEDGER, (version) => zones[version], NOW)?.version ?? null
  const everywhere = (zone: string) => ({ '2026-04-01': zone, '2026-10-01': zone, '2027-03-01': zone })

  test('is a moment by the clocks of the place', () => {
    // 2026-10-01T00:00Z is 02:00 in Berlin, and 20:00 of the day before in New York.
    expect(at('2026-10-01T01:59:59', everywhere('Europe/Berlin'))).toBe('2026-04-01')
    expect(at('2026-10-01T02:00:00', everywhere('Europe/Berlin'))).toBe('2026-10-01')
    expect(at('2026-09-30T19:59:59', everywhere('America/New_York'))).toBe('2026-04-01')
    expect(at('2026-09-30T20:00:00', everywhere('America/New_York'))).toBe('2026-10-01')
  })

  test('is read by the clocks of the version that it leads to', () => {
    // 22:00 on 30 September is 20:00Z by Berlin and 02:00Z of 1 October by New York: each version claims it for
    // itself, and the newer one stands.
    const zones = { '2026-04-01': 'Europe/Berlin', '2026-10-01': 'America/New_York' }
    expect(at('2026-09-30T22:00:00', zones)).toBe('2026-10-01')
  })

  test('in a place that no version knows, is a time of UTC', () => {
    expect(at('2026-06-01T10:00:00', {})).toBe('2026-04-01')
  })
})
