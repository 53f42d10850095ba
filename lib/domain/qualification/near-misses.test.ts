import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../offer/offer.ts'
import { criteriaFor } from './criteria.ts'
import { judgeOffer } from './judged-offer.ts'
import { nearMissesOf } from './near-misses.ts'
import { obstacleInWords } from './obstacle-words.ts'
import { readQuestion } from './question.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('the demo terms do not load')

/** The five tiers in the EU, or in these regions, judged: targets 99, 99.5, 99.9, 99.95 and 99.99; S1 within 30 minutes from Premium on. */
function judged(asked: Record<string, string>, regions = ['eu']) {
  if (source === undefined) throw new Error('no terms')
  const { requirements, faults } = readQuestion(asked, criteriaFor(source.terms, source.subprocessors))
  expect(faults).toEqual([])
  return regions.flatMap((region) =>
    source.terms.tiers.map(({ id }) => {
      const result = buildOffer(source, id, region)
      if (!result.ok) throw new Error(result.code)
      return judgeOffer(result.offer, requirements)
    }),
  )
}

const named = (asked: Record<string, string>) =>
  nearMissesOf(judged(asked))?.nearest.map(({ offer, failed }) => [
    offer.tier.id,
    ...failed.map(({ requirement }) => requirement.criterion.id),
  ])

test('where an offer qualifies, or there is none, nothing is a near miss', () => {
  expect(nearMissesOf(judged({ uptime: '99.99' }))).toBeNull()
  expect(nearMissesOf([])).toBeNull()
})

test('the nearest offer is the one that fails the fewest musts, and each that it fails is named', () => {
  // 24 hours of breach notice: the terms give 48 in every tier. Only Mission-critical promises 99.99%, only it and Premium
  // answer S1 within 30 minutes.
  expect(named({ uptime: '99.99', s1Response: '30 minutes', breachNotice: '24' })).toEqual([
    ['mission-critical', 'breachNotice'],
    ['premium', 'uptime', 'breachNotice'],
    // As many musts failed: 99.9% is nearer than 99.5%, and that than 99%.
    ['enterprise', 'uptime', 's1Response', 'breachNotice'],
    ['growth', 'uptime', 's1Response', 'breachNotice'],
    ['starter', 'uptime', 's1Response', 'breachNotice'],
  ])
})

test('of as many musts failed, fewer shoulds come first, and only then the higher commitment', () => {
  const asked = { breachNotice: '24', region: 'us', regionWeight: 'should' }
  const nearest = nearMissesOf(judged(asked, ['eu', 'us']))?.nearest ?? []
  expect(nearest.map(({ offer: { tier, region } }) => `${tier.id}/${region.id}`)).toEqual([
    'mission-critical/us',
    'premium/us',
    'enterprise/us',
    'growth/us',
    'starter/us',
    'mission-critical/eu',
    'premium/eu',
    'enterprise/eu',
    'growth/eu',
    'starter/eu',
  ])
})

test('the must that rules out most comes first, with how many would qualify without it', () => {
  const misses = nearMissesOf(judged({ uptime: '99.99', s1Response: '30 minutes', breachNotice: '24' }))
  expect(misses?.obstacles.map((obstacle) => obstacleInWords(obstacle, 5))).toEqual([
    'Notice of a personal data breach (at most 24 hours) rules out all 5 offers. Without it, 1 would qualify.',
    'Minimum uptime (at least 99.99%) rules out 4 of 5 offers.',
    'First response to S1 (within 30 minutes, 24×7×365) rules out 3 of 5 offers.',
  ])
})

test('a should rules out nobody', () => {
  const misses = nearMissesOf(judged({ breachNotice: '24', uptime: '99.99', uptimeWeight: 'should' }))
  expect(misses?.obstacles.map(({ requirement }) => requirement.criterion.id)).toEqual(['breachNotice'])
  expect(misses?.nearest.every(({ failed }) => failed.length === 1)).toBe(true)
})
