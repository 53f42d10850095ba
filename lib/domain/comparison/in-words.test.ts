import { expect, test } from 'vitest'
import { countsInWords, offersInWords } from './in-words.ts'
import type { OfferName } from './offer-name.ts'

const offer = (tier: string, region: string): OfferName => ({
  tier: { id: tier.toLowerCase(), name: tier },
  region: { id: region.toLowerCase(), name: region },
})
const ALL = ['Starter', 'Growth'].flatMap((tier) => ['US', 'EU', 'APAC'].map((region) => offer(tier, region)))

test.each([
  [ALL, 'every tier and region'],
  [ALL.slice(0, 3), 'Starter, every region'],
  [[offer('Starter', 'EU'), offer('Growth', 'EU')], 'every tier in EU'],
  [[offer('Growth', 'APAC')], 'Growth in APAC'],
  [
    [offer('Starter', 'US'), offer('Starter', 'EU'), offer('Growth', 'APAC')],
    'Starter in US and EU; Growth in APAC',
  ],
])('%#: %j', (touched, words) => {
  expect(offersInWords(touched, ALL)).toBe(words)
})

test('where one offer is compared, it is named', () => {
  expect(offersInWords([offer('Growth', 'EU')], [offer('Growth', 'EU')])).toBe('Growth in EU')
})

test('counts name only what there is', () => {
  const of = (...directions: ('better' | 'worse' | 'neutral' | 'needs-reading')[]) =>
    countsInWords(directions.map((direction) => ({ direction })))
  expect(of('better', 'worse', 'better', 'needs-reading')).toBe(
    '2 improvements, 1 Change for the Worse, 1 for you to review',
  )
  expect(of('better', 'worse', 'worse', 'neutral')).toBe('1 improvement, 2 Changes for the Worse, 1 neutral')
  expect(of('neutral')).toBe('1 neutral')
  expect(of()).toBe('')
})
