import { expect, test } from 'vitest'
import { differencesOf, smallTerms, withTerms } from '#lib/server/versions/testing/small-terms.ts'
import { editionFaults } from '../changes/edition-faults.ts'
import type { OfferSource } from '../offer/offer.ts'
import type { Terms } from '../terms/schema.ts'
import { offersOf } from './compare-versions.ts'

const inWords = (after: OfferSource) =>
  differencesOf(smallTerms, after).map(
    ({ direction, label, before, after: is }) => `${direction}: ${label}, ${before} to ${is}`,
  )
const told = (change: (terms: Terms) => void) => inWords(withTerms(smallTerms, change))

/** Lists whose entries data name by an id, and customers by what stands beside it. */
const LISTS: [string, (terms: Terms) => { id: string }[]][] = [
  ['notDowntime', ({ notDowntime }) => notDowntime],
  ['exclusions', ({ exclusions }) => exclusions],
  ['measurement.methods', ({ measurement }) => measurement.methods],
  ['security.certifications', ({ security }) => security.certifications],
  ['supportPlans', ({ supportPlans }) => supportPlans],
  ['channels', ({ channels }) => channels],
]

/** The terms with other ids in a list, and wherever they are referred to. */
function withIds(listOf: (terms: Terms) => { id: string }[], idFor: (id: string, index: number) => string) {
  const known = new Map(listOf(smallTerms.terms).map(({ id }, index) => [id, idFor(id, index)]))
  const other = (id: string) => known.get(id) ?? id
  const after = withTerms(smallTerms, (terms) => {
    const isOf = (list: readonly { id: string }[]) => listOf(terms) === list
    for (const tier of terms.tiers) if (isOf(terms.supportPlans)) tier.supportPlan = other(tier.supportPlan)
    for (const plan of terms.supportPlans) if (isOf(terms.channels)) plan.channels = plan.channels.map(other)
    for (const entry of listOf(terms)) entry.id = other(entry.id)
  })
  const subprocessors = structuredClone([...after.subprocessors])
  for (const { onlyWith } of subprocessors)
    if (onlyWith !== undefined && listOf(after.terms) === after.terms.channels)
      onlyWith.channels = onlyWith.channels.map(other)
  return { ...after, subprocessors }
}

test.each(LISTS)('other ids in %s change nothing', (_, listOf) => {
  expect(listOf(smallTerms.terms).length).toBeGreaterThan(1)
  expect(inWords(withIds(listOf, (id) => `${id}-renamed`))).toEqual([])
})

test.each(LISTS)('ids that the entries of %s exchange change nothing', (_, listOf) => {
  const ids = listOf(smallTerms.terms).map(({ id }) => id)
  expect(inWords(withIds(listOf, (__, index) => ids[(index + 1) % ids.length] as string))).toEqual([])
})

test('what changes beside an id is told as one change, the other way round too', () => {
  const after = withTerms(smallTerms, ({ notDowntime }) => {
    Object.assign(notDowntime[0] ?? {}, { id: 'another', instead: 'Nothing.' })
  })
  const there = differencesOf(smallTerms, after)
  expect(there.map(({ direction, label, after: is }) => [direction, label, is])).toEqual([
    ['needs-reading', 'What the customer gets instead', 'Nothing.'],
  ])
  expect(differencesOf(after, smallTerms).map(({ id }) => id)).toEqual(there.map(({ id }) => id))
})

test('an id that passes to another thing: one went and one came, and neither reads as the other', () => {
  const found = told(({ notDowntime }) => {
    const [own] = notDowntime
    if (own === undefined) throw new Error('the terms have none')
    notDowntime.splice(
      0,
      1,
      { ...own, id: 'kept' },
      { id: own.id, what: 'A slow answer', instead: 'Support.' },
    )
  })
  expect(found).toEqual(['worse: Not counted as downtime, null to A slow answer'])
})

test('another id of a tier is another address, and hides nothing that changes in it', () => {
  const renamed = (change: (tier: Terms['tiers'][number]) => void) =>
    told(({ tiers }) => {
      const [tier] = tiers
      if (tier === undefined) throw new Error('the terms have no tier')
      tier.id = 'another'
      change(tier)
    })
  const address = `neutral: Name of the tier in addresses, ${smallTerms.terms.tiers[0]?.id} to another`
  expect(renamed(() => undefined)).toEqual([address])
  expect(
    renamed((tier) => {
      tier.rateLimit.burst = 1
    }),
  ).toEqual(['worse: Requests in one second (burst), 60 to 1', address])
})

test('an edition keeps the addresses of tiers and regions', () => {
  const compared = ({ terms, ...rest }: OfferSource) => ({
    offers: offersOf({ terms, ...rest }),
    subprocessors: [],
  })
  const after = structuredClone(smallTerms.terms)
  Object.assign(after.tiers[0] ?? {}, { id: 'another' })
  expect(
    editionFaults(
      compared(smallTerms),
      compared({ ...smallTerms, terms: { ...after, version: '2026-10-01.1' } }),
      () => true,
    ).binding,
  ).toEqual([`Name of the tier in addresses changes from ${smallTerms.terms.tiers[0]?.id} to another`])
})
