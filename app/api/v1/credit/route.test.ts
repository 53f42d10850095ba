import { beforeEach, describe, expect, test, vi } from 'vitest'
import { creditAnswerSchema } from '#lib/server/calculators/schema.ts'
import { problemSchema } from '#lib/server/terms/query/schema.ts'
import * as credit from './route.ts'

const clock = vi.hoisted(() => ({ now: new Date(0) }))
vi.mock('#lib/server/platform/clock.ts', () => ({ now: () => clock.now }))

// The demo: 2026-04-01 superseded, 2026-10-01 in force, 2027-03-01 announced on 16 November 2026.
beforeEach(() => {
  clock.now = new Date('2026-11-20T12:00:00Z')
})

const ASKED = {
  tier: 'enterprise',
  region: 'eu',
  month: '2027-02',
  downtimeMinutes: '44',
  monthlyFeeMinor: '100000',
  currency: 'EUR',
}

function get(query: string): Promise<Response> {
  return credit.GET(new Request(`https://sla.example.com/api/v1/credit?${query}`))
}

async function answer(changes: Record<string, string>) {
  const response = await get(`${new URLSearchParams({ ...ASKED, ...changes })}`)
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  expect(creditAnswerSchema.parse(body)).toEqual(body)
  return body
}

async function problem(query: string) {
  const response = await get(query)
  const body = problemSchema.parse(await response.json())
  expect(body.status).toBe(response.status)
  return body
}

// 28 days are 40 320 min. 44 min down leave 40 276: 99.890873…%, in the band of 10% of 1 000.00; 28 February
// and 30 days are 30 March.
test('44 minutes in February 2027, whole', async () => {
  expect(await answer({})).toEqual({
    version: '2026-10-01',
    status: 'in-force',
    page: '/versions/2026-10-01',
    chosen: false,
    applicable: { version: '2026-10-01', status: 'in-force', page: '/versions/2026-10-01' },
    firstMonth: [],
    tier: 'enterprise',
    region: 'eu',
    month: '2027-02',
    contractStart: null,
    period: { from: '2027-02-01', until: '2027-03-01', milliseconds: 2_419_200_000 },
    downtimeMilliseconds: 2_640_000,
    maintenanceMilliseconds: 0,
    otherExcludedMilliseconds: 0,
    uptime: { up: '2416560000', of: '2419200000' },
    uptimePercent: '99.8908',
    target: '99.9',
    met: false,
    band: { from: '99', fromInclusive: true, to: '99.9', toInclusive: false, inWords: '99% to below 99.9%' },
    creditPercent: '10',
    currency: 'EUR',
    monthlyFeeMinor: 100_000,
    wholeMonthFeeMinor: null,
    alreadyCreditedMinor: 0,
    uncappedMinor: 10_000,
    creditMinor: 10_000,
    capMinor: 100_000,
    claimBy: '2027-03-30',
    termination: false,
    terminationGrounds: [],
    terminationUndecided: ['repeated'],
  })
})

describe('edges, worked by hand', () => {
  // A thousandth of 40 320 min is 40.32 min: 40 whole minutes meet 99.9%, 41 miss it.
  test.each([
    ['40', '99.9007', true, '0', 0],
    ['41', '99.8983', false, '10', 10_000],
    // A hundredth is 403.2 min, a twentieth 2 016 min.
    ['403', '99.0004', false, '10', 10_000],
    ['404', '98.9980', false, '25', 25_000],
    ['2016', '95.0000', false, '25', 25_000],
    ['2017', '94.9975', false, '50', 50_000],
    ['0', '100.0000', true, '0', 0],
    ['1', '99.9975', true, '0', 0],
    ['40320', '0.0000', false, '50', 50_000],
  ])('%s min: %s%%', async (downtimeMinutes, uptimePercent, met, creditPercent, creditMinor) => {
    expect(await answer({ downtimeMinutes })).toMatchObject({
      uptimePercent,
      met,
      creditPercent,
      creditMinor,
    })
  })

  // 30 days are 43 200 min, of which 432 are a hundredth. Less 200 min they are 43 000, of which 43 are a thousandth.
  test.each([
    [{ downtimeMinutes: '43', maintenanceMinutes: '200' }, '99.9000', true, '0'],
    [{ downtimeMinutes: '44', maintenanceMinutes: '200' }, '99.8976', false, '10'],
    [{ downtimeMinutes: '432' }, '99.0000', false, '10'],
    [{ downtimeMinutes: '433' }, '98.9976', false, '25'],
  ])('an edge that whole minutes reach exactly: %j', async (minutes, uptimePercent, met, creditPercent) => {
    expect(await answer({ month: '2026-11', ...minutes })).toMatchObject({
      uptimePercent,
      met,
      creditPercent,
    })
  })

  test('below 95% the contract may be ended, and only there', async () => {
    expect(await answer({ downtimeMinutes: '2017' })).toMatchObject({
      termination: true,
      terminationGrounds: ['band'],
    })
    expect(await answer({ downtimeMinutes: '2016' })).toMatchObject({ termination: false })
  })

  // 30 days less 240 min are 42 960 min; 43 of them are 0.100093…%. Without maintenance 43 of 43 200 are 0.0995…%.
  test('excluded maintenance decides a credit', async () => {
    const november = { month: '2026-11', downtimeMinutes: '43' }
    expect(await answer(november)).toMatchObject({ uptimePercent: '99.9004', creditMinor: 0 })
    expect(await answer({ ...november, maintenanceMinutes: '240' })).toMatchObject({
      uptimePercent: '99.8999',
      creditMinor: 10_000,
    })
  })

  // Two days of force majeure leave 40 320 of November's 43 200 minutes; 41 of them are 0.1016…%, of the whole 0.0949…%.
  test('time excluded for another cause decides a credit, and has no maximum', async () => {
    const november = { month: '2026-11', downtimeMinutes: '41' }
    expect(await answer(november)).toMatchObject({ uptimePercent: '99.9050', creditMinor: 0 })
    expect(await answer({ ...november, otherExcludedMinutes: '2880' })).toMatchObject({
      uptimePercent: '99.8983',
      uptime: { up: '2416740000', of: '2419200000' },
      met: false,
      creditMinor: 10_000,
    })
  })

  test('the cap leaves what is not taken yet', async () => {
    const left = (alreadyCreditedMinor: string) => answer({ alreadyCreditedMinor, downtimeMinutes: '500' })
    expect(await left('75000')).toMatchObject({ uncappedMinor: 25_000, creditMinor: 25_000 })
    expect(await left('75001')).toMatchObject({
      uncappedMinor: 25_000,
      creditMinor: 24_999,
      capMinor: 100_000,
    })
    expect(await left('100000')).toMatchObject({ creditMinor: 0 })
    expect(await left('100001')).toMatchObject({ creditMinor: 0 })
  })

  // The order ends on 15 September 2027: 15 of 30 days, so half the fee of 12,000.00. 2,998 minutes of 43,200 are down,
  // 93.0601% is left, and the credit is 100% of 6,000.00. The cap counts the month as a whole one: 12,000.00, of which
  // 9,000.00 are used, so 3,000.00 are left.
  test('a month that the contract covers in part counts as a whole one for the cap', async () => {
    const part = {
      tier: 'mission-critical',
      month: '2027-09',
      downtimeMinutes: '2998',
      monthlyFeeMinor: '600000',
    }
    expect(
      await answer({ ...part, wholeMonthFeeMinor: '1200000', alreadyCreditedMinor: '900000' }),
    ).toMatchObject({
      uptimePercent: '93.0601',
      uncappedMinor: 600_000,
      capMinor: 1_200_000,
      creditMinor: 300_000,
      wholeMonthFeeMinor: 1_200_000,
    })
    expect(await answer({ ...part, alreadyCreditedMinor: '900000' })).toMatchObject({ creditMinor: 0 })
  })

  // 10% of 5 minor units is half a unit, which rounds up; of 4 it rounds down.
  test('half a minor unit is rounded up', async () => {
    expect(await answer({ monthlyFeeMinor: '5' })).toMatchObject({ creditMinor: 1 })
    expect(await answer({ monthlyFeeMinor: '4' })).toMatchObject({ creditMinor: 0 })
  })

  test('a leap February, and a claim that ends in the next year', async () => {
    expect(await answer({ month: '2028-02' })).toMatchObject({ period: { milliseconds: 2_505_600_000 } })
    expect(await answer({ month: '2026-12' })).toMatchObject({ claimBy: '2027-01-30' })
  })
})

describe('the version that applies to the month', () => {
  const JUNE = {
    tier: 'mission-critical',
    region: 'apac',
    month: '2026-06',
    downtimeMinutes: '30',
    currency: 'USD',
  }

  // By version 2026-04-01: 99.9% is promised, which leaves 43.2 of June's 43,200 min; 15 days after 30 June are 15 July.
  // By version 2026-10-01 it would be 99.95%, so 21.6 min, and 30 days.
  test('June 2026 by the first version, though another is in force', async () => {
    expect(await answer(JUNE)).toMatchObject({
      version: '2026-04-01',
      status: 'superseded',
      page: '/versions/2026-04-01',
      chosen: false,
      target: '99.9',
      met: true,
      creditPercent: '0',
      creditMinor: 0,
      claimBy: '2026-07-15',
    })
  })

  test('another version, chosen: the answer names both', async () => {
    expect(await answer({ ...JUNE, version: '2026-10-01' })).toMatchObject({
      version: '2026-10-01',
      status: 'in-force',
      chosen: true,
      applicable: { version: '2026-04-01', status: 'superseded', page: '/versions/2026-04-01' },
      target: '99.95',
      met: false,
      creditPercent: '10',
      creditMinor: 10_000,
      claimBy: '2026-07-30',
    })
  })

  test.each([
    ['2026-04', '2026-04-01', '2026-05-15'],
    // 30 September and 15 days are 15 October; 31 October and 30 days are 30 November.
    ['2026-09', '2026-04-01', '2026-10-15'],
    ['2026-10', '2026-10-01', '2026-11-30'],
    ['2027-02', '2026-10-01', '2027-03-30'],
    // Ahead, and published: 31 March and 30 days are 30 April.
    ['2027-03', '2027-03-01', '2027-04-30'],
  ])('%s is judged by %s: claim by %s', async (month, version, claimBy) => {
    expect(await answer({ month, downtimeMinutes: '60' })).toMatchObject({ version, claimBy })
  })

  test('before any version there is no figure, unless a contract specifies one', async () => {
    const query = { ...ASKED, month: '2026-03' }
    expect(await problem(`${new URLSearchParams(query)}`)).toMatchObject({
      status: 404,
      code: 'no-version-in-force',
      detail:
        'No version of these terms applied at the beginning of March 2026. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC. If your contract specifies a version, name it with "version".',
    })
    expect(await answer({ month: '2026-03', version: '2026-04-01' })).toMatchObject({
      version: '2026-04-01',
      chosen: true,
      applicable: null,
    })
  })

  test('a month names its date: another is refused, and so is a version that is not published', async () => {
    expect(await problem(`${new URLSearchParams({ ...ASKED, at: '2026-05-01' })}`)).toMatchObject({
      status: 400,
      code: 'unknown-parameter',
    })
    clock.now = new Date('2026-11-16T08:59:59.999Z')
    expect(await problem(`${new URLSearchParams({ ...ASKED, version: '2027-03-01' })}`)).toMatchObject({
      status: 404,
      code: 'unknown-version',
      known: ['2026-04-01', '2026-10-01'],
    })
    expect(await answer({ month: '2027-03' })).toMatchObject({ version: '2026-10-01' })
  })
})

describe('refused, never corrected', () => {
  test.each([
    ['downtimeMinutes', 'NaN'],
    ['downtimeMinutes', '-1'],
    ['downtimeMinutes', '-0'],
    ['downtimeMinutes', '1e308'],
    ['downtimeMinutes', '1e1'],
    ['downtimeMinutes', 'Infinity'],
    ['downtimeMinutes', '0x10'],
    ['downtimeMinutes', '44,5'],
    ['downtimeMinutes', '44.0001'],
    ['downtimeMinutes', '43.2'],
    ['downtimeMinutes', ''],
    ['downtimeMinutes', ' 44'],
    ['downtimeMinutes', '40321'],
    ['downtimeMinutes', '999999999'],
    ['downtimeMinutes', '9'.repeat(400)],
    ['maintenanceMinutes', '-1'],
    ['maintenanceMinutes', '241'],
    ['maintenanceMinutes', '30.5'],
    ['monthlyFeeMinor', '-1'],
    ['monthlyFeeMinor', '1.5'],
    ['monthlyFeeMinor', 'NaN'],
    ['monthlyFeeMinor', '1e308'],
    ['monthlyFeeMinor', '9007199254740992'],
    ['alreadyCreditedMinor', '-1'],
    ['wholeMonthFeeMinor', '99999'],
    ['wholeMonthFeeMinor', '1.5'],
    ['currency', 'eur'],
    ['currency', 'XYZ'],
    ['month', '2026-13'],
    ['month', '2026-00'],
    ['month', '2026-2'],
    ['month', '2026-02-01'],
    ['month', '0000-01'],
    ['month', '9999-12'],
    ['version', '2026-02-30'],
  ])('%s=%s', async (parameter, value) => {
    const body = await problem(`${new URLSearchParams({ ...ASKED, [parameter]: value })}`)
    expect(body).toMatchObject({ status: 400, code: 'invalid-parameter', parameter })
    expect(JSON.stringify(body).length).toBeLessThan(1_000)
  })

  test.each(Object.keys(ASKED))('without %s', async (parameter) => {
    const { [parameter as keyof typeof ASKED]: _, ...others } = ASKED
    expect(await problem(`${new URLSearchParams(others)}`)).toMatchObject({
      status: 400,
      code: 'invalid-parameter',
      parameter,
      detail: expect.stringMatching(/is missing\. Enter /),
    })
  })

  test('twice, unknown, and ids that do not exist', async () => {
    const query = `${new URLSearchParams(ASKED)}`
    expect(await problem(`${query}&downtimeMinutes=44`)).toMatchObject({ code: 'duplicate-parameter' })
    expect(await problem(`${query}&minutes=44`)).toMatchObject({ code: 'unknown-parameter' })
    expect(await problem(query.replace('enterprise', 'gold'))).toMatchObject({
      status: 404,
      code: 'unknown-tier',
      known: ['starter', 'growth', 'enterprise', 'premium', 'mission-critical'],
    })
    expect(await problem(query.replace('=eu', '=__proto__'))).toMatchObject({
      status: 404,
      code: 'unknown-region',
      known: ['us', 'eu', 'apac'],
    })
  })

  test('writing', () => {
    expect(credit.POST().status).toBe(405)
    expect(credit.OPTIONS().status).toBe(204)
  })
})

test('the first day of the contract is echoed, and a month before it has no credit', async () => {
  expect(await answer({ contractStart: '2027-02-15' })).toMatchObject({
    contractStart: '2027-02-15',
    version: '2026-10-01',
    // No earlier month can have missed: this is the first.
    terminationUndecided: [],
  })
  expect(await problem(`${new URLSearchParams({ ...ASKED, contractStart: '2027-03-01' })}`)).toMatchObject({
    code: 'invalid-parameter',
    parameter: 'contractStart',
    detail: 'The parameter "contractStart" cannot be used: the contract begins after the month.',
  })
  expect(await problem(`${new URLSearchParams({ ...ASKED, contractStart: '2027-02-30' })}`)).toMatchObject({
    parameter: 'contractStart',
    detail: expect.stringContaining('Enter a date, for example 2027-01-20.'),
  })
})

test('credits of a year before, and the cap of a month that the contract covers in part', async () => {
  const first = { contractStart: '2027-02-01', alreadyCreditedMinor: '990000' }
  expect(await problem(`${new URLSearchParams({ ...ASKED, ...first })}`)).toMatchObject({
    code: 'invalid-parameter',
    parameter: 'alreadyCreditedMinor',
    detail:
      'The parameter "alreadyCreditedMinor" cannot be used: credits for earlier months are stated, but a contract year begins with this month: leave them out.',
  })
  expect(await answer({ contractStart: '2027-02-15' })).toMatchObject({ capMinor: null })
})
