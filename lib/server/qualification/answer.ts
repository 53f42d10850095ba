import { criteriaFor } from '#lib/domain/qualification/criteria.ts'
import type { ListOfDay } from '#lib/domain/qualification/criterion.ts'
import type { AddressedClause, JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'
import { nearMissesOf } from '#lib/domain/qualification/near-misses.ts'
import { readQuestion, weightParameter } from '#lib/domain/qualification/question.ts'
import { QUALIFICATION_WORDS } from '#lib/domain/qualification/words.ts'
import { momentOf } from '#lib/domain/quantities/time/moment.ts'
import { ApiError } from '../http/response/api-error.ts'
import { requestedVersion } from '../terms/query/requested-version.ts'
import type { OfferQuery } from '../terms/query/schema.ts'
import { everyRecordOf, listedDayOf } from './listed-day.ts'
import { judgeEveryOffer } from './qualification.ts'
import type { QualifyAnswer } from './schema.ts'

type QualifyQuery = OfferQuery & Readonly<Record<string, string | undefined>>

/**
 * Every offer of a version judged by what is required.
 * @throws ApiError where a value cannot be used, a weight has no requirement, or nothing is required
 */
export function answerQualification(query: QualifyQuery, now: Date): QualifyAnswer {
  const requested = requestedVersion(query, now)
  const { version, standing, effectiveAt, source } = requested
  const listed = listedDayOf(requested, query.at === undefined ? now : momentOf(query.at), now)
  const criteria = criteriaFor(source.terms, everyRecordOf(source, listed))
  const { requirements, faults } = readQuestion(query, criteria)
  const [fault] = faults
  if (fault !== undefined)
    throw new ApiError('invalid-parameter', QUALIFICATION_WORDS.unusable(fault.parameter, fault.message), {
      parameter: fault.parameter,
    })
  const alone = criteria.find(({ id }) => query[weightParameter(id)] !== undefined && query[id] === undefined)
  if (alone !== undefined)
    throw new ApiError(
      'invalid-parameter',
      QUALIFICATION_WORDS.weightAlone(weightParameter(alone.id), alone.id),
      {
        parameter: weightParameter(alone.id),
      },
    )
  if (requirements.length === 0)
    throw new ApiError('no-requirement', QUALIFICATION_WORDS.nothingRequired, {
      known: criteria.map(({ id }) => id),
    })
  const offers = judgeEveryOffer(version, requirements, listed)
  return {
    version,
    status: standing,
    effectiveAt,
    requirements: requirements.map(({ criterion: { id, label }, weight, wanted, inWords }) => ({
      id,
      label,
      weight,
      wanted,
      wantedInWords: inWords,
    })),
    offers: offers.map(offerAnswer),
    ...nearMissAnswer(offers),
  }
}

function nearMissAnswer(offers: readonly JudgedOffer[]): Pick<QualifyAnswer, 'nearest' | 'obstacles'> {
  const { nearest, obstacles } = nearMissesOf(offers) ?? { nearest: [], obstacles: [] }
  return {
    nearest: nearest.map(({ offer: { tier, region }, failed }) => ({
      tier: tier.id,
      region: region.id,
      failedMusts: failed.map(({ requirement }) => requirement.criterion.id),
    })),
    obstacles: obstacles.map(({ requirement, offers: failing, alone }) => ({
      requirement: requirement.criterion.id,
      offers: failing,
      alone,
    })),
  }
}

function offerAnswer({ tier, region, qualifies, missedMusts, counts, answers }: JudgedOffer) {
  const { meets, exceeds, gap } = counts
  return {
    tier: tier.id,
    region: region.id,
    qualifies,
    missedMusts,
    counts: { meets, exceeds, gap, notStated: counts['not-stated'] },
    answers: answers.map(({ requirement, verdict, stated, clause, also, list }) => ({
      requirement: requirement.criterion.id,
      verdict,
      stated,
      clause: clause === null ? null : clauseAnswer(clause),
      alsoIn: also.map(clauseAnswer),
      list: list === null ? null : listAnswer(list),
    })),
  }
}

function listAnswer({ day, inWords, href, notices }: ListOfDay) {
  return { day, inWords, href, notices: notices.map((notice) => ({ id: notice.id, href: notice.href })) }
}

function clauseAnswer({ document, id, number, address }: AddressedClause) {
  return { document, id, number, href: address }
}
