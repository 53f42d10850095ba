import { expect, test } from 'vitest'
import { offerDifferences } from '#lib/domain/comparison/compare-offers.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { versionStart } from '#lib/domain/notices/version-start.ts'
import { buildOffer } from '#lib/domain/offer/offer.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { catalogue } from '../../terms/current.ts'
import { everyonesLastDay, ownMove } from './own-move.ts'

const FROM = '2026-10-01'
const CONTRACT: Contract = {
  id: 'contract',
  reference: null,
  tier: 'enterprise',
  region: 'eu',
  version: null,
  begins: FROM,
  ends: null,
  renews: null,
  renewalNotice: null,
  renewalReminder: true,
  services: null,
  conditions: {},
  noticeDays: null,
  authorisation: 'general',
  monthlyFee: null,
  yearStarts: '10-01',
}

/** What a version that changes the region of the contract so means for it, told on 15 April 2027. */
function moveAfter(change: (region: Terms['regions'][number]) => void, toldAt = '2027-04-15T10:00:00Z') {
  const before = catalogue().versions.get(FROM)
  if (before === undefined) throw new Error(`no version ${FROM}`)
  const after = { ...before, terms: structuredClone(before.terms) }
  for (const region of after.terms.regions) if (region.id === 'eu') change(region)
  const [one, other] = [before, after].map((source) => buildOffer(source, 'enterprise', 'eu'))
  if (!one?.ok || !other?.ok) throw new Error('no offer')
  const differences = offerDifferences(one.offer, other.offer).map((difference) => ({
    ...difference,
    details: [],
    offers: [],
  }))
  return ownMove({ from: FROM, differences }, CONTRACT, '2027-04-10T09:00:00Z', new Date(toldAt))
}

const moveStorage = (region: Terms['regions'][number]) => {
  const [first] = region.dataLocations
  if (first !== undefined) Object.assign(first, { place: 'Paris', country: 'France' })
}

// 30 days after 15 April end on 15 May; DPA, clauses transfers.region and subprocessors.objection.
test('a version that moves the vendor’s own storage gives the time to object of its notice', () => {
  const move = moveAfter(moveStorage)
  expect(move?.last).toMatchObject({ lastDay: '2027-05-15', endsAt: '2027-05-16T00:00:00Z' })
  expect(move?.clause).toMatch(/^DPA 13\.1$/)
  expect(move?.contact).toBe('privacy@example.com')
  expect(move?.howTo.join()).toMatch(/^DPA 6\.5: Customer objects/)
})

test('so does one by which staff of another country reach data', () => {
  const move = moveAfter((region) =>
    region.staff.push({ employer: 'Lumenary Cloud, Inc.', country: 'United States' }),
  )
  expect(move?.last.lastDay).toBe('2027-05-15')
})

test('what concerns neither, or only ends, gives none', () => {
  expect(moveAfter((region) => Object.assign(region.transfers, { reason: 'Another reason.' }))).toBeNull()
  expect(moveAfter((region) => void region.dataLocations.pop())).toBeNull()
})

// 60 days after 15 April end on 14 June, 90 days of a longer time to object on 14 July: not from 1 July, but from 1 August.
test('the longer of the two periods is over before the version applies', () => {
  const period = moveAfter(moveStorage)?.period
  if (period === undefined) throw new Error('no period')
  const owed = { effectiveOn: '2027-06-01', noticeDays: 60, objection: { ...period, days: 90 } }
  expect(versionStart(owed, new Date('2027-04-15T10:00:00Z'))).toEqual({ kind: 'from', day: '2027-08-01' })
})

test('of the versions of the demo none moves the vendor’s own storage or staff', () => {
  expect(catalogue().ledger.map(everyonesLastDay)).toEqual([null, null, null])
})
