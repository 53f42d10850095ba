import { expect, test } from 'vitest'
import { linkTerms } from '#lib/domain/links/testing/link-terms.ts'
import { viewOf } from './view-of.ts'

const AT = new Date('2026-11-28T12:00:00Z')
const BY = { name: 'Nora Feld', email: 'nora.feld@example.com', calendar: null }

function touchedBy(...tiers: string[]): string[] {
  const options = tiers.map((tier) => ({ tier, region: 'eu', fee: null }))
  const view = viewOf({ ...linkTerms({ options }), preparedBy: BY }, AT)
  const offers = view?.announced?.differences.flatMap((one) => one.offers.map(({ tier }) => tier.id)) ?? []
  return [...new Set(offers)].toSorted()
}

test('what was compared for one link is not told of another, whatever was asked for before', () => {
  for (const _ of [1, 2]) {
    expect(touchedBy('enterprise')).toEqual(['enterprise'])
    expect(touchedBy('premium')).toEqual(['premium'])
    expect(touchedBy('premium', 'enterprise')).toEqual(['enterprise', 'premium'])
  }
})

test('a second look at the same link takes no comparison', () => {
  const link = { ...linkTerms(), preparedBy: BY }
  const [first, second] = [viewOf(link, AT), viewOf(link, AT)]
  expect(first?.announced?.differences.length).toBeGreaterThan(0)
  expect(second?.announced?.differences).toBe(first?.announced?.differences)
})
