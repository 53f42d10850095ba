import { expect, test } from 'vitest'
import type { Asked } from '#lib/domain/qualification/question.ts'
import { offerOf } from '../terms/current.ts'
import { publishedTerms } from '../terms/shown/version-terms.ts'
import { isAnswerable, judgeOffers, questionOfVersion } from './qualify-offers.ts'

const NOW = new Date('2026-11-28T12:00:00Z')

/** How offers of a version answer: for each "qualifies", and verdict, value and clause of each requirement. */
function answersOf(asked: Asked, version: string, ...places: [tier: string, region: string][]) {
  const terms = publishedTerms(version, NOW)
  if (terms === null) throw new Error('there is no such version')
  const read = questionOfVersion(asked, terms, NOW)
  const offers = places.map(([tier, region]) => {
    const found = offerOf(version, tier, region)
    if (found?.ok !== true) throw new Error('there is no such offer')
    return found.offer
  })
  return judgeOffers(offers, terms, read).map(({ qualifies, answers }) => [
    qualifies,
    ...answers.map(({ verdict, stated, clause }) => `${verdict} ${stated.split(';')[0]} ${clause?.id}`),
  ])
}

// The published targets: Enterprise 99.9%, Premium 99.95%; S1 is answered within 4 business hours and 30 minutes.
test('the offers that are given are judged, in their order, and none besides', () => {
  const asked = { uptime: '99.95', s1Response: '1 hour', s1ResponseWeight: 'should' }
  expect(answersOf(asked, '2026-10-01', ['premium', 'eu'], ['enterprise', 'eu'], ['premium', 'eu'])).toEqual([
    [true, 'meets 99.95% availability.target', 'exceeds 30 minutes, 24×7×365 support.first-response'],
    [false, 'gap 99.9% availability.target', 'gap 4 business hours support.first-response'],
    [true, 'meets 99.95% availability.target', 'exceeds 30 minutes, 24×7×365 support.first-response'],
  ])
})

test('what is asked chooses no other version, tier or region', () => {
  const plain = { uptime: '99.9' }
  const more = { ...plain, version: '2026-04-01', tier: 'starter', on: '2026-05-01' }
  expect(answersOf(more, '2026-10-01', ['enterprise', 'eu'])).toEqual(
    answersOf(plain, '2026-10-01', ['enterprise', 'eu']),
  )
})

test('a value that cannot be used has no answer, nor has nothing', () => {
  const terms = publishedTerms('2026-10-01', NOW)
  if (terms === null) throw new Error('there is no such version')
  const read = (asked: Asked) => questionOfVersion(asked, terms, NOW).question
  expect(isAnswerable(read({}))).toBe(false)
  expect(isAnswerable(read({ uptime: '99.9' }))).toBe(true)
  expect(isAnswerable(read({ uptime: '99.9', s1Response: 'soon' }))).toBe(false)
  expect(read({ uptime: '99,9' }).faults).toMatchObject([{ parameter: 'uptime' }])
})
