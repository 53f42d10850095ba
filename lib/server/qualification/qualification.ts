import { type JudgedOffer, judgeOffer } from '#lib/domain/qualification/judged-offer.ts'
import { asListedOn, type ListedDay } from '#lib/domain/qualification/list-of-day.ts'
import type { Asked, Requirement } from '#lib/domain/qualification/question.ts'
import type { Qualification } from '#lib/domain/qualification/view.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Release } from '#lib/domain/release/standing.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { chosenVersion } from './chosen-version.ts'
import { isAnswerable, questionOfVersion } from './qualify-offers.ts'

/** Reads and answers a question as of a moment; null while nothing is published. */
export function qualificationOf(asked: Asked, now: Date): Qualification | null {
  const shown = shownTerms(now)
  const chosen = chosenVersion(asked, now)
  const judged = chosen.terms ?? shown
  if (judged === null) return null
  const { release, standing } = judged
  const { version } = release
  const { criteria, question: read, listed } = questionOfVersion(asked, judged, now)
  const question = chosen.fault === null ? read : { ...read, faults: [chosen.fault, ...read.faults] }
  const begins = (next: Release) => dateInWords(next.effectiveAt.slice(0, 10))
  return {
    version,
    standing,
    effectiveAt: release.effectiveAt,
    chosen: chosen.terms === null ? null : { version, standing },
    announcedFor: chosen.terms === null && standing === 'announced' ? begins(release) : null,
    next: chosen.terms !== null || !shown?.next ? null : begins(shown.next),
    criteria,
    question,
    offers: isAnswerable(question) ? judgeEveryOffer(version, question.requirements, listed) : [],
  }
}

/**
 * Every tier × region of a version, judged, in the order of the terms.
 * @param listed the day of whose list of sub-processors the question is, see `listedDayOf`
 * @throws RangeError where the version has no terms
 */
export function judgeEveryOffer(
  version: string,
  requirements: readonly Requirement[],
  listed: ListedDay,
): JudgedOffer[] {
  const source = catalogue().versions.get(version)
  if (source === undefined) throw new RangeError(`there are no terms of version ${version}`)
  const { terms, subprocessors } = source
  return terms.regions.flatMap((region) =>
    terms.tiers.flatMap((tier) => {
      const result = offerOf(version, tier.id, region.id)
      if (result?.ok !== true) return []
      return [judgeOffer(asListedOn(result.offer, subprocessors, listed), requirements)]
    }),
  )
}
