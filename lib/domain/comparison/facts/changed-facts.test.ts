import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { factsOf } from '../../offer-facts/offer-facts.ts'
import type { Region, Terms, Tier } from '../../terms/schema.ts'
import { compareFacts } from './compare-facts.ts'
import { termFacts } from './term-facts.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('no version')
const { terms, vendor } = source

/** What a change of the terms is for Enterprise in the first region. */
function changed(change: (terms: Terms) => void): string[] {
  const after = structuredClone(terms)
  change(after)
  const factsIn = ({ tiers, regions, ...rest }: Terms) =>
    termFacts(factsOf({ tiers, regions, ...rest }, vendor, [], tiers[2] as Tier, regions[0] as Region, null))
  return compareFacts(factsIn(terms), factsIn(after)).map(
    ({ label, before, after: now, direction }) => `${direction}: ${label}, ${before} to ${now}`,
  )
}

type Floor = NonNullable<Terms['measurement']['trafficFloor']>
const floor = (change: Partial<Floor>) =>
  changed(({ measurement }) => Object.assign(measurement.trafficFloor ?? {}, change))

// The higher the floor, the more minutes there are in which the probes are heard too.
test.each([
  [
    { percent: '12.5' },
    'better: Share of the usual requests below which the probes decide too, 10% to 12.5%',
  ],
  [{ percent: '2' }, 'worse: Share of the usual requests below which the probes decide too, 10% to 2%'],
  [{ minimumRequests: 5 }, 'worse: Requests in a minute below which the probes always decide too, 20 to 5'],
  [
    { weeks: 4 },
    'needs-reading: What the usual number of requests is, the median of the same minute of the week over 5 weeks to the median of the same minute of the week over 4 weeks',
  ],
])('a traffic floor with %j', (change, difference) => {
  expect(floor(change)).toEqual([difference])
})

// SLA 8.11: from 09:00 sharp, 8 business hours end at 17:00, and one business day at 09:00 on the next.
test.each([
  ['hour', 8, 'day', 1, 'worse'],
  ['day', 1, 'hour', 8, 'better'],
  ['hour', 1, 'minute', 60, 'neutral'],
] as const)(
  'a first response in business time of %s × %i, then %s × %i',
  (unit, amount, other, count, direction) => {
    const respondsIn = (time: { unit: 'minute' | 'hour' | 'day'; amount: number }) => (after: Terms) => {
      for (const plan of after.supportPlans)
        Object.assign(plan.firstResponse, { S3: { ...time, clock: 'business' } })
    }
    const before = structuredClone(terms)
    respondsIn({ unit, amount })(before)
    const after = structuredClone(before)
    respondsIn({ unit: other, amount: count })(after)
    const factsIn = ({ tiers, regions, ...rest }: Terms) =>
      termFacts(
        factsOf({ tiers, regions, ...rest }, vendor, [], tiers[2] as Tier, regions[0] as Region, null),
      )
    const found = compareFacts(factsIn(before), factsIn(after)).filter(({ id }) => id === 'support.S3')
    expect(found.map((difference) => difference.direction)).toEqual([direction])
  },
)

test('a traffic floor that goes is worse', () => {
  const directions = changed(({ measurement }) => {
    measurement.trafficFloor = null
  }).map((difference) => difference.split(':')[0])
  expect(directions).toEqual(['worse', 'worse', 'needs-reading'])
})

test('a dead minute that no longer counts is worse', () => {
  expect(
    changed(({ measurement }) => {
      measurement.deadMinute = 'good'
    }),
  ).toEqual(['worse: What a minute counts as in which few requests arrive and probes fail, bad to good'])
})

test('recovery objectives: less is better, and none stated is the worst', () => {
  const rto = (minutes: number | null) =>
    changed(({ continuity }) => {
      continuity.rtoMinutes = minutes
    })
  expect(rto(120)).toEqual(['better: Recovery time objective (RTO), 4 h to 2 h'])
  expect(rto(360)).toEqual(['worse: Recovery time objective (RTO), 4 h to 6 h'])
  expect(rto(null)).toEqual(['worse: Recovery time objective (RTO), 4 h to not stated'])
})

test('longer force majeure, insurance, and a fault that is no longer called downtime', () => {
  expect(changed(({ forceMajeure }) => Object.assign(forceMajeure, { terminationAfterDays: 45 }))).toEqual([
    'worse: Force majeure after which the customer may terminate, 30 days to 45 days',
  ])
  expect(changed(({ continuity }) => Object.assign(continuity, { insurance: 'EUR 5 million' }))).toEqual([
    'needs-reading: Insurance, not stated to EUR 5 million',
  ])
  expect(
    changed(({ notDowntime }) => {
      notDowntime.push({ id: 'slow', what: 'A slow answer', instead: 'support' })
    }),
  ).toEqual([
    'worse: Not counted as downtime, null to A slow answer',
    'needs-reading: What the customer gets instead, null to support',
  ])
})

// SLA 1.47: what is better in one provision may be worse in another, which limits how long personal data are kept.
test.each([
  ['longer', 8_760, 365, 36, 90],
  ['shorter', 12, 7, 3, 7],
])('a %s time to keep data is for the customer to weigh', (_, hours, days, months, backups) => {
  const told = changed(({ idempotency, switching, security, privacy }) => {
    privacy.backupDays = backups
    idempotency.retentionHours = hours
    switching.retrievalDays = days
    security.accessControl.auditLog.retentionMonths = months
  })
  expect(told).toEqual([
    `needs-reading: Retention of idempotency keys, 24 hours to ${hours} hours`,
    `needs-reading: Retention of the audit log, 12 months to ${months} months`,
    `needs-reading: Time to fetch data after the end, 30 days to ${days} days`,
    `needs-reading: Time until backups are gone, 35 days to ${backups} days`,
  ])
})
