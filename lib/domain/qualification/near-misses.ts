import { comparePercent } from '../quantities/percent.ts'
import { isPass } from './evaluate.ts'
import type { Answer, JudgedOffer } from './judged-offer.ts'

/** An offer that does not qualify, and the musts that it fails. */
export type NearMiss = { offer: JudgedOffer; failed: Answer[] }

/** A must that offers fail. */
export type Obstacle = {
  requirement: Answer['requirement']
  /** How many offers fail it. */
  offers: number
  /** How many of these would qualify without it, for they fail nothing else. */
  alone: number
}

/** How far the offers are from what is required, where none qualifies. */
export type NearMisses = {
  /** Every offer: fewest musts failed first, then fewest shoulds, then the highest commitment, then in the order given. */
  nearest: NearMiss[]
  /** Every must that some offer fails: the one that rules out most first, then in the order given. */
  obstacles: Obstacle[]
}

/** What stands between the offers and the requirements; null where an offer qualifies, or there is none. */
export function nearMissesOf(offers: readonly JudgedOffer[]): NearMisses | null {
  if (offers.length === 0 || offers.some(({ qualifies }) => qualifies)) return null
  const nearest = offers
    .map((offer) => ({ offer, failed: failedMusts(offer) }))
    .toSorted(
      (a, b) =>
        a.failed.length - b.failed.length ||
        shouldsOf(a.offer) - shouldsOf(b.offer) ||
        comparePercent(b.offer.commitment, a.offer.commitment),
    )
  const requirements = offers[0]?.answers.map(({ requirement }) => requirement) ?? []
  const obstacles = requirements
    .map((requirement) => {
      const failing = nearest.filter(({ failed }) =>
        failed.some((answer) => answer.requirement.criterion.id === requirement.criterion.id),
      )
      const alone = failing.filter(({ failed }) => failed.length === 1).length
      return { requirement, offers: failing.length, alone }
    })
    .filter(({ offers: failing }) => failing > 0)
    .toSorted((a, b) => b.offers - a.offers)
  return { nearest, obstacles }
}

/** The musts that an offer fails: a gap, or not stated. */
export function failedMusts(offer: JudgedOffer): Answer[] {
  return failedOf(offer, 'must')
}

/** The requirements of a weight that an offer does not pass. */
function failedOf({ answers }: JudgedOffer, weight: 'must' | 'should'): Answer[] {
  return answers.filter(({ requirement, verdict }) => requirement.weight === weight && !isPass(verdict))
}

function shouldsOf(offer: JudgedOffer): number {
  return failedOf(offer, 'should').length
}
