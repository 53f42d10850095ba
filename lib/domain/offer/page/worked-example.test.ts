import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer } from '../offer.ts'
import { workedExample } from './worked-example.ts'

const { catalogue } = readCatalogue(process.cwd())

function offerOf(version: string, tier: string, region: string): Offer {
  const source = catalogue?.versions.get(version)
  const result = source === undefined ? undefined : buildOffer(source, tier, region)
  if (result?.ok !== true) throw new Error('the demo terms do not load')
  return result.offer
}

test('October 2026 of Enterprise: 45 minutes are the first that miss 99.9%', () => {
  // 31 × 1,440 − 240 = 44,400 minutes, of which 0.1% are 44.4; 44,355 ÷ 44,400 = 0.998986486…
  expect(workedExample(offerOf('2026-10-01', 'enterprise', 'eu'))).toEqual({
    clause: 'availability.formula',
    given:
      'October 2026 has M = 44,640 minutes. If E = 240 of them are excluded maintenance and D = 45 are Downtime, then',
    reckoning: '100 × (44,640 − 240 − 45) ÷ (44,640 − 240) = 99.8986…%',
    outcome: 'That is below 99.9%: a Credit of 10% of the Monthly Fee.',
    href: '/calculators/outage?tier=enterprise&region=eu&month=2026-10&minutes=45&maintenance=240&version=2026-10-01#answer',
  })
})

test('no fewer minutes than a failure must last to count', () => {
  // 0.01% of 44,400 are 4.44; the fifth minute misses the target, and five in a row are Downtime. 44,395 ÷ 44,400 = 0.99988738…
  const example = workedExample(offerOf('2026-10-01', 'mission-critical', 'eu'))
  expect(example?.reckoning).toBe('100 × (44,640 − 240 − 5) ÷ (44,640 − 240) = 99.9887…%')
  const offer = offerOf('2026-10-01', 'mission-critical', 'eu')
  const slower = { ...offer, downtime: { ...offer.downtime, minimumConsecutiveMinutes: 10 } }
  expect(workedExample(slower)?.given).toContain('D = 10 are Downtime')
})

test('a version that begins within a month is shown by the next', () => {
  const offer = { ...offerOf('2026-10-01', 'enterprise', 'eu'), effective: '2026-12-15' }
  expect(workedExample(offer)?.given).toMatch(/^January 2027 has M = 44,640 minutes/)
})

test('an exact result has no ellipsis', () => {
  // Of February 2026, 40,320 minutes, 4,032 are a tenth.
  const offer = offerOf('2026-10-01', 'enterprise', 'eu')
  const down = { ...offer.downtime, minimumConsecutiveMinutes: 4_032 }
  const february = { ...offer, effective: '2026-02-01', downtime: down }
  const without = { ...february, maintenance: { ...offer.maintenance, maximumMinutesPerMonth: 0 } }
  expect(workedExample(without)?.given).toContain('If none of them is excluded (E = 0) and D = 4,032')
  expect(workedExample(without)?.reckoning).toBe('100 × (40,320 − 0 − 4,032) ÷ (40,320 − 0) = 90.0000%')
})

test('where months are counted otherwise, there is none', () => {
  const offer = offerOf('2026-10-01', 'enterprise', 'eu')
  const berlin = { ...offer.commitment, zone: 'Europe/Berlin' }
  expect(workedExample({ ...offer, commitment: berlin } as Offer)).toBeNull()
})
