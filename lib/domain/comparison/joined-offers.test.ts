import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { OfferSource } from '../offer/offer.ts'
import { compareVersions, offersOf } from './compare-versions.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('the demo terms do not load')

/** The demo's version with business days of ten hours in the EU, and this first response to S2. */
function responding(time: { amount: number; unit: 'hour' | 'day' }): OfferSource {
  const terms = structuredClone((source as OfferSource).terms)
  for (const region of terms.regions)
    if (region.id === 'eu') Object.assign(region.calendar, { opens: '08:00', closes: '18:00' })
  for (const plan of terms.supportPlans)
    Object.assign(plan.firstResponse, { S2: { ...time, clock: 'business' } })
  return { ...(source as OfferSource), terms }
}

const changed = (before: OfferSource, after: OfferSource) =>
  compareVersions(offersOf(before), offersOf(after))
    .filter(({ id }) => id === 'support.S2')
    .map(({ direction, offers }) => [direction, [...new Set(offers.map(({ region }) => region.id))]])

// 9 hours are longer than a business day of 8 in the United States and in Singapore, and shorter than one of 10 in the EU.
test('a change that is better in one region and worse in another is told apart, each with its own', () => {
  const [hours, day] = [responding({ amount: 9, unit: 'hour' }), responding({ amount: 1, unit: 'day' })]
  expect(changed(hours, day).toSorted()).toEqual([
    ['better', ['us', 'apac']],
    ['worse', ['eu']],
  ])
})
