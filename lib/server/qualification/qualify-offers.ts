import type { Offer } from '#lib/domain/offer/offer.ts'
import { criteriaFor } from '#lib/domain/qualification/criteria.ts'
import type { Criterion } from '#lib/domain/qualification/criterion.ts'
import { type JudgedOffer, judgeOffer } from '#lib/domain/qualification/judged-offer.ts'
import { asListedOn, type ListedDay } from '#lib/domain/qualification/list-of-day.ts'
import { type Asked, type Question, readQuestion } from '#lib/domain/qualification/question.ts'
import type { Release } from '#lib/domain/release/standing.ts'
import type { VersionTerms } from '../terms/shown/version-terms.ts'
import { everyRecordOf, listedDayOf } from './listed-day.ts'

/** A version with where it stands now. */
type StandingTerms = Pick<VersionTerms, 'source' | 'standing'> & { release: Release }

/** A question about a version as it was read, and the day of whose list of sub-processors it is. */
export type VersionQuestion = { criteria: Criterion[]; question: Question; listed: ListedDay }

/** Reads what is required of a version. Nothing that is asked chooses another one. @param now business time */
export function questionOfVersion(
  asked: Asked,
  { source, release, standing }: StandingTerms,
  now: Date,
): VersionQuestion {
  const { version, effectiveAt } = release
  const listed = listedDayOf({ version, standing, effectiveAt, source }, now, now)
  const criteria = criteriaFor(source.terms, everyRecordOf(source, listed))
  return { criteria, question: readQuestion(asked, criteria), listed }
}

/** Whether a question has an answer: something is required, and nothing of it cannot be used. */
export function isAnswerable({ faults, requirements }: Question): boolean {
  return faults.length === 0 && requirements.length > 0
}

/** Some offers of the version, judged one by one. Each is as it stands on the day of the list. */
export function judgeOffers(
  offers: readonly Offer[],
  { source }: Pick<VersionTerms, 'source'>,
  { question, listed }: Pick<VersionQuestion, 'question' | 'listed'>,
): JudgedOffer[] {
  return offers.map((offer) =>
    judgeOffer(asListedOn(offer, source.subprocessors, listed), question.requirements),
  )
}
