import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer } from '../offer/offer.ts'
import { comparePercent } from '../quantities/percent.ts'
import { DAY } from '../quantities/time/duration.ts'
import { evaluateMonth } from '../terms/evaluation/evaluate-month.ts'
import { budgetOn } from '../uptime/downtime-budget.ts'
import { uptimeOf } from '../uptime/uptime.ts'
import { bandInWords, creditInWords, liesIn } from './credit-band.ts'
import { bandOf, scheduleFaults } from './credit-schedule.ts'

const { catalogue, findings } = readCatalogue(process.cwd())
const source = catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error(`the demo terms do not load: ${JSON.stringify(findings)}`)

const { terms } = source
const offers = terms.tiers.flatMap((tier) =>
  terms.regions.map((region): [string, Offer] => {
    const result = buildOffer(source, tier.id, region.id)
    if (!result.ok) throw new Error(result.code)
    return [`${tier.id}/${region.id}`, result.offer]
  }),
)

const TIERS = ['starter', 'growth', 'enterprise', 'premium', 'mission-critical']
const TARGETS: Record<string, string> = {
  starter: '99',
  growth: '99.5',
  enterprise: '99.9',
  premium: '99.95',
  'mission-critical': '99.99',
}
const SCHEDULES: Record<string, [string, string][]> = {
  starter: [
    ['99% or more', 'none'],
    ['95% to below 99%', '10%'],
    ['below 95%', '25%, and the right to terminate'],
  ],
  growth: standard('99.5'),
  enterprise: standard('99.9'),
  premium: standard('99.95'),
  'mission-critical': missionCritical('99.99'),
  'mission-critical/apac': missionCritical('99.95'),
}

function standard(target: string): [string, string][] {
  return [
    [`${target}% or more`, 'none'],
    [`99% to below ${target}%`, '10%'],
    ['95% to below 99%', '25%'],
    ['below 95%', '50%, and the right to terminate'],
  ]
}

function missionCritical(target: string): [string, string][] {
  return [
    [`${target}% or more`, 'none'],
    [`99.9% to below ${target}%`, '10%'],
    ['99% to below 99.9%', '25%'],
    ['95% to below 99%', '50%'],
    ['below 95%', '100%, and the right to terminate'],
  ]
}

test('the demo has its five tiers in three regions', () => {
  expect(offers.map(([name]) => name)).toEqual(
    TIERS.flatMap((tier) => ['us', 'eu', 'apac'].map((region) => `${tier}/${region}`)),
  )
})

test.each(offers)(
  '%s has the published target and schedule',
  (name, { tier, commitment, creditSchedule }) => {
    expect(commitment.percent).toBe(name === 'mission-critical/apac' ? '99.95' : TARGETS[tier.id])
    const bands = creditSchedule.map((band) => [bandInWords(band), creditInWords(band)])
    expect(bands).toEqual(SCHEDULES[name] ?? SCHEDULES[tier.id])
    expect(scheduleFaults(creditSchedule, commitment.percent)).toEqual([])
  },
)

test('only the region with a target of its own gives a reason for it', () => {
  const reasons = offers.filter(([, { commitment }]) => commitment.regionalReason !== null)
  expect(reasons.map(([name]) => name)).toEqual(['mission-critical/apac'])
})

const downtime = fc.oneof(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 10 ** 7 }))

test.each(offers)('%s: every uptime lies in exactly one band', (_, { creditSchedule }) => {
  fc.assert(
    fc.property(downtime, (down) => {
      const uptime = uptimeOf(10 ** 9, down)
      expect(creditSchedule.filter((band) => liesIn(band, uptime))).toHaveLength(1)
    }),
  )
})

test.each(offers)('%s: every edge lies in exactly one band', (_, { creditSchedule }) => {
  for (const edge of creditSchedule.flatMap(({ from, to }) => [from, to])) {
    const uptime = { up: BigInt(Math.round(Number(edge) * 1_000_000)), of: 100_000_000n }
    expect(creditSchedule.filter((band) => liesIn(band, uptime))).toHaveLength(1)
  }
})

test.each(offers)('%s: the credit never falls as uptime falls', (_, { creditSchedule }) => {
  fc.assert(
    fc.property(downtime, downtime, (one, other) => {
      const less = bandOf(creditSchedule, uptimeOf(10 ** 9, Math.min(one, other)))
      const more = bandOf(creditSchedule, uptimeOf(10 ** 9, Math.max(one, other)))
      expect(comparePercent(more.creditPercent, less.creditPercent)).toBeGreaterThanOrEqual(0)
    }),
  )
})

/** What the offer's terms give for a month with so much downtime, at a fee of 10,000.00 unless stated. */
function monthOf(offer: Offer, month: string, input: { down: number; fee?: number; already?: number }) {
  const result = evaluateMonth(terms, offer.tier.id, offer.region.id, {
    month,
    downtimeMilliseconds: input.down,
    monthlyFeeMinor: input.fee ?? 1_000_000,
    alreadyCreditedMinor: input.already ?? 0,
  })
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
  return result.evaluation
}

const MONTHS_BY_DAYS = { 28: '2027-02', 29: '2028-02', 30: '2026-11', 31: '2026-12' } as const

test.each(offers)('%s: the whole minutes of the budget earn nothing, a minute more does', (_, offer) => {
  for (const days of [28, 29, 30, 31] as const) {
    const { allowedMilliseconds } = budgetOn(`month-${days}-days`, offer.downtimeBudgets)
    const month = MONTHS_BY_DAYS[days]
    const most = Math.floor(allowedMilliseconds / 60_000) * 60_000
    expect(monthOf(offer, month, { down: most })).toMatchObject({ met: true, creditMinor: 0 })
    expect(monthOf(offer, month, { down: most + 60_000 })).toMatchObject({
      met: false,
      creditMinor: 100_000,
    })
  }
})

// A month without any service is worth what the lowest band pays of 10,000.00; 9,000.00 were credited before.
const WORST: Record<string, number> = {
  starter: 250_000,
  growth: 500_000,
  enterprise: 500_000,
  premium: 500_000,
  'mission-critical': 1_000_000,
}

test.each(offers)('%s: a month pays no more than is left of one monthly fee', (_, offer) => {
  const uncappedMinor = WORST[offer.tier.id]
  const outage = { down: 30 * DAY, already: 900_000 }
  expect(monthOf(offer, '2026-11', outage)).toMatchObject({ uncappedMinor, creditMinor: 100_000 })
  expect(monthOf(offer, '2026-11', { ...outage, already: 1_000_000 }).creditMinor).toBe(0)
})

test.each(offers)('%s: a contract year never credits more than one monthly fee', (_, offer) => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 0, max: 28 * 1_440 }).map((minutes) => minutes * 60_000),
        { minLength: 12, maxLength: 12 },
      ),
      fc.integer({ min: 0, max: 10 ** 10 }),
      (year, fee) => {
        const total = year.reduce(
          (sum, down, month) =>
            sum +
            (monthOf(offer, `2027-${String(month + 1).padStart(2, '0')}`, { down, fee, already: sum })
              .creditMinor ?? 0),
          0,
        )
        expect(total).toBeLessThanOrEqual(fee)
      },
    ),
    { numRuns: 50 },
  )
})

test.each(offers)('%s: the totals beside the schedule are its own', (_, { creditSchedule, credits }) => {
  const last = creditSchedule.at(-1)
  expect(credits).toMatchObject({
    largestPercent: last?.creditPercent,
    terminationBelow: '95',
    cap: { monthlyFees: 1, per: 'contract-year' },
  })
})
