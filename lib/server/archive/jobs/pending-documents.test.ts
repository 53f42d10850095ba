import { expect, test } from 'vitest'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { pendingOffers } from './pending-documents.ts'

const ledger = [
  { version: '2025-01-01', publishedAt: '2024-10-01T09:00:00Z', effectiveAt: '2025-01-01T00:00:00Z' },
  { version: '2026-01-01', publishedAt: '2025-10-01T09:00:00Z', effectiveAt: '2026-01-01T00:00:00Z' },
  { version: '2026-06-01', publishedAt: '2026-02-01T09:00:00Z', effectiveAt: '2026-06-01T00:00:00Z' },
  { version: '2026-09-01', publishedAt: '2026-04-01T09:00:00Z', effectiveAt: '2026-09-01T00:00:00Z' },
  { version: '2027-01-01', publishedAt: '2026-06-01T09:00:00Z', effectiveAt: '2027-01-01T00:00:00Z' },
]

const source = (tiers: string[], regions: string[]) =>
  ({
    terms: { tiers: tiers.map((id) => ({ id })), regions: regions.map((id) => ({ id })) },
  }) as unknown as OfferSource
const sources = new Map(ledger.map(({ version }) => [version, source(['a'], ['eu'])]))

test('the version in force comes first, then the announced, the nearest first, then the superseded, the latest first; what is not published yet is owed to nobody', () => {
  const owed = pendingOffers(ledger, sources, new Date('2026-05-01T00:00:00Z'))
  expect(owed.map(({ version }) => version)).toEqual(['2026-01-01', '2026-06-01', '2026-09-01', '2025-01-01'])
})

test('each tier in each region of a version is owed', () => {
  const two = new Map([['2025-01-01', source(['a', 'b'], ['us', 'eu'])]])
  expect(pendingOffers(ledger.slice(0, 1), two, new Date('2026-05-01T00:00:00Z'))).toEqual(
    [
      ['a', 'us'],
      ['a', 'eu'],
      ['b', 'us'],
      ['b', 'eu'],
    ].map(([tier, region]) => ({ version: '2025-01-01', tier, region })),
  )
})
