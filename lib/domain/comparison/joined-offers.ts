import type { OfferDifference } from './compare-offers.ts'
import { type Detail, type Difference, jointDirection } from './difference.ts'
import type { OfferName } from './offer-name.ts'
import { settled } from './told-together.ts'

/** A detail with the offers that it touches: all of the line's, or some of them. */
export type VersionDetail = Detail & { offers: OfferName[] }

/** A difference with the offers that it touches, in the order of the later version. */
export type VersionDifference = Omit<Difference, 'details'> & {
  offers: OfferName[]
  details?: VersionDetail[]
}

type OfOffer = { offer: OfferName; difference: OfferDifference }

/** What several offers share comes once, with all of them; what differs between them in it, as its details. */
export function joinedOffers(found: readonly OfOffer[]): VersionDifference[] {
  return [...Map.groupBy(found, ({ difference }) => keyOf(difference)).values()].map(lineOf)
}

/**
 * A figure is one line for each pair of values and what it means: the same change can be worse where a business day is longer. A clause is one line however the names of tier and region make it read,
 * and so is what has parts.
 */
function keyOf({ id, before, after, direction, words, parts }: OfferDifference): string {
  const isOneLine = words !== undefined || parts !== undefined
  return JSON.stringify(isOneLine ? [id, before === null, after === null] : [id, before, after, direction])
}

function lineOf(own: readonly OfOffer[]): VersionDifference {
  const [{ difference }] = own as [OfOffer]
  const offers = own.map(({ offer }) => offer)
  const clauses = own.flatMap((one) => one.difference.alsoIn)
  const alsoIn = [...new Map(clauses.map((clause) => [`${clause.document}#${clause.id}`, clause])).values()]
  const { details: _, parts: __, ...first } = difference
  const line = { ...first, direction: jointDirection(own.map((one) => one.difference.direction)) }
  const shared = { ...line, alsoIn, offers }
  if (difference.words !== undefined) {
    const variants = joinedDetails(own, variantOf)
    return variants.length > 1 ? { ...shared, details: variants } : shared
  }
  if (difference.parts !== undefined)
    return settled({ ...shared, parts: joinedDetails(own, (one) => one.parts ?? []) })
  const details = joinedDetails(own, (one) => one.details ?? [])
  return details.length > 0 ? { ...shared, details } : shared
}

function joinedDetails(
  own: readonly OfOffer[],
  detailsOf: (difference: OfferDifference) => readonly Detail[],
): VersionDetail[] {
  const details = own.flatMap(({ offer, difference }) =>
    detailsOf(difference).map((detail) => ({ offer, detail })),
  )
  return [...Map.groupBy(details, ({ detail }) => keyOfDetail(detail)).values()].map((same) => ({
    ...(same[0] as { detail: Detail }).detail,
    offers: same.map(({ offer }) => offer),
  }))
}

function variantOf({ label, before, after, words = [] }: OfferDifference): Detail[] {
  return [{ label, before, after, words }]
}

/** A changed clause reads alike where the same words are struck out and put in, whatever stands around them. */
function keyOfDetail({ label, before, after, words }: Detail): string {
  if (words === undefined || before === null || after === null) return JSON.stringify([label, before, after])
  return JSON.stringify(words.filter(({ kind }) => kind !== 'same'))
}
