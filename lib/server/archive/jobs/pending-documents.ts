import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { type Release, type Standing, standingOf } from '#lib/domain/release/standing.ts'
import type { DocumentKey } from '../record.ts'

/** An offer whose documents are archived together. */
export type PendingOffer = Omit<DocumentKey, 'kind'>

const TURN: Record<Standing, number> = { 'in-force': 0, announced: 1, superseded: 2 }

/**
 * Every offer of every version published by a moment, in the order in which documents are made: the version in force
 * first, for that is what buyers ask for, then what is announced, the nearest first, then what is superseded, the latest
 * first.
 */
export function pendingOffers(
  ledger: readonly Release[],
  sources: ReadonlyMap<string, OfferSource>,
  now: Date,
): PendingOffer[] {
  const turnOf = ({ version }: Release) => TURN[standingOf(version, ledger, now)]
  const published = ledger.filter(({ publishedAt }) => Date.parse(publishedAt) <= now.getTime())
  return [...published]
    .sort((a, b) => {
      const [turn, other] = [turnOf(a), turnOf(b)]
      const later = Date.parse(b.effectiveAt) - Date.parse(a.effectiveAt)
      return turn !== other ? turn - other : turn === TURN.announced ? -later : later
    })
    .flatMap(({ version }) => {
      const { tiers, regions } = sources.get(version)?.terms ?? { tiers: [], regions: [] }
      return tiers.flatMap(({ id: tier }) => regions.map(({ id: region }) => ({ version, tier, region })))
    })
}
