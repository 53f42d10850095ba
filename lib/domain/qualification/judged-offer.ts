import type { Offer } from '../offer/offer.ts'
import type { Percent } from '../quantities/percent.ts'
import { clauseAddress } from './clause-address.ts'
import type { ListOfDay, Verdict } from './criterion.ts'
import { type CitedClause, type Evaluation, evaluate } from './evaluate.ts'
import type { Requirement } from './question.ts'
import { clauseInWords, countsInWords, standingInWords, VERDICT_WORDS } from './words.ts'

/** One answer, ready to show: page, exports and API give the same. */
export type Answer = {
  requirement: Requirement
  verdict: Verdict
  verdictInWords: string
  stated: string
  clause: AddressedClause | null
  /** The other clauses that it rests on. */
  also: AddressedClause[]
  /** The list of sub-processors that it rests on, where that is no longer Annex III as released; else null. */
  list: ListOfDay | null
}

export type AddressedClause = CitedClause & { inWords: string; address: string }

/** An offer judged by what is required. */
export type JudgedOffer = {
  version: string
  tier: { id: string; name: string }
  region: { id: string; name: string }
  /** The uptime that it commits to: which of two that fail as much is the nearer. */
  commitment: Percent
  qualifies: boolean
  inWords: string
  counts: Evaluation['counts']
  countsInWords: string
  missedMusts: number
  answers: Answer[]
}

/** Judges an offer, and says the outcome in words. */
export function judgeOffer(
  offer: Offer & { listOfDay?: ListOfDay },
  requirements: readonly Requirement[],
): JudgedOffer {
  const evaluation = evaluate(requirements, offer)
  const { version, tier, region } = offer
  const place = { version, tier: tier.id, region: region.id }
  const addressed = (clause: CitedClause): AddressedClause => ({
    ...clause,
    inWords: clauseInWords(clause),
    address: clauseAddress(clause, place),
  })
  return {
    version,
    tier: { id: tier.id, name: tier.name },
    region: { id: region.id, name: region.name },
    commitment: offer.commitment.percent,
    qualifies: evaluation.qualifies,
    inWords: standingInWords(evaluation),
    counts: evaluation.counts,
    countsInWords: countsInWords(evaluation),
    missedMusts: evaluation.missedMusts,
    answers: evaluation.rows.map(({ requirement, verdict, stated, clause, also, list }) => ({
      requirement,
      verdict,
      verdictInWords: VERDICT_WORDS[verdict],
      stated,
      clause: clause === null ? null : addressed(clause),
      also: also.map(addressed),
      list,
    })),
  }
}
