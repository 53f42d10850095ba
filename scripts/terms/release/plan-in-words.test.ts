import { expect, test } from 'vitest'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import {
  differencesOf,
  SLA,
  smallTerms,
  withTerms,
  withTexts,
} from '#lib/server/versions/testing/small-terms.ts'
import { planInWords } from './plan-in-words.ts'

const ENTRY = {
  version: '2027-03-01',
  publishedAt: '2026-11-16T09:00:00Z',
  effectiveAt: '2027-03-01T00:00:00Z',
  material: true,
  reason: 'As tested',
  approvals: [],
}
const ALL = smallTerms.terms.tiers.length * smallTerms.terms.regions.length

function planned(before: OfferSource, after: OfferSource): string[] {
  const differences = differencesOf(before, after)
  return planInWords({ entry: ENTRY, differences, unshown: [] }, before.terms.version).split('\n')
}

test('the turn of a clause is seen, however far from its beginning', () => {
  const long = SLA.replace(
    'A claim that is not decided in time',
    'A claim that arrived in time, states what it must and is not decided within the days that this section gives',
  )
  const lines = planned(
    withTexts(smallTerms, long),
    withTexts(smallTerms, long.replace('accepted', 'rejected')),
  )
  expect(lines).toContain(
    `    ? Claims (SLA 1.4): … that this section gives counts as [accepted. → rejected.] [${ALL} offers]`,
  )
  expect(lines[1]).toBe('compared with 2026-10-01, for the customer: 1 for you to review')
})

test('a figure is one line with every clause that prints it, and no clause is listed beside it', () => {
  const after = withTerms(smallTerms, (terms) => {
    terms.claim.days = 45
  })
  const lines = planned(smallTerms, after)
  expect(lines.filter((line) => line.startsWith('    '))).toEqual([
    `    + Time to claim a credit (SLA 1.1, SLA 1.3): 30 days → 45 days [${ALL} offers]`,
  ])
})

test('a sub-processor that is added is one line', () => {
  const [first, ...others] = smallTerms.subprocessors.filter(({ chain }) => chain.parent === null)
  if (first === undefined) throw new Error('there is no sub-processor')
  const lines = planned(
    { ...smallTerms, subprocessors: others },
    { ...smallTerms, subprocessors: [first, ...others] },
  ).filter((line) => line.startsWith('    '))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`? Sub-processor ${first.name}: added: `)
})

test('two spaces in place of one are no change', () => {
  const spaced = withTexts(smallTerms, SLA.replace('Customer may dispute', 'Customer  may dispute'))
  expect(planned(smallTerms, spaced)[1]).toBe('compared with 2026-10-01, for the customer: nothing changes')
})

test('where nothing changes the plan says so', () => {
  expect(planned(smallTerms, smallTerms)).toEqual([
    'version 2027-03-01, published 2026-11-16T09:00:00Z, effective 2027-03-01T00:00:00Z',
    'compared with 2026-10-01, for the customer: nothing changes',
  ])
})
