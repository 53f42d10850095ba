import type { Offer } from '#lib/domain/offer/offer.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'
import type { BusinessCalendar } from '#lib/domain/support/business-calendar.ts'
import { closedReasonInWords } from '#lib/domain/support/closed-time.ts'
import { yearsNotListed } from '#lib/domain/support/holidays-run-out.ts'
import { localIso, momentInWords } from '#lib/domain/support/local-time.ts'
import { responseDeadline } from '#lib/domain/support/response-deadline.ts'
import { requiredOffer } from '../terms/query/required-offer.ts'
import { basisOrError } from './basis.ts'
import { requestOccasion } from './occasion.ts'
import { originOf } from './origin.ts'
import type { ResponseAnswer, ResponseQuery } from './schema.ts'

/**
 * When first response to a support request is due, by the version that is named, else the one in force when it arrived.
 * @throws ApiError where the tier, region or version does not exist, or no version was in force
 */
export function responseAnswer(query: ResponseQuery, now: Date): ResponseAnswer {
  const { tier, region, severity, openedAt } = query
  const { by } = basisOrError(query.version, requestOccasion(openedAt, now), now)
  const { version } = by
  const offer = requiredOffer(version, tier, region)
  const { zone } = offer.region.calendar
  const { firstResponseInWords, deadline, yearsWithoutHolidays } = firstResponseTo(offer, severity, openedAt)
  return {
    ...originOf(by),
    tier,
    region,
    severity,
    openedAt: openedAt.toISOString(),
    openedAtLocal: localIso(openedAt, zone),
    firstResponse: firstResponseInWords,
    dueAt: deadline.dueAt.toISOString(),
    dueAtLocal: localIso(deadline.dueAt, zone),
    dueInWords: momentInWords(deadline.dueAt, zone),
    zone,
    skipped: deadline.skipped.map(({ from, to, reason }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
      reason: reason.code,
      inWords: closedReasonInWords(reason),
    })),
    yearsWithoutHolidays,
  }
}

/** The deadline for a severity of an offer, and the years on the way whose holidays the terms do not list, or not then. */
export function firstResponseTo(offer: Offer, severity: string, openedAt: Date) {
  const row = offer.support.find((candidate) => candidate.severity === severity)
  if (row === undefined) throw new RangeError(`the offer has no severity ${severity}`)
  const { calendar } = offer.region
  const deadline = responseDeadline(openedAt, row.firstResponse, calendar)
  const yearsWithoutHolidays =
    row.firstResponse.clock === 'business'
      ? yearsNotListed(
          calendar,
          dateOf(offer.version),
          localDay(openedAt, calendar),
          localDay(deadline.dueAt, calendar),
        )
      : []
  return { ...row, deadline, yearsWithoutHolidays }
}

function localDay(moment: Date, { zone }: BusinessCalendar): string {
  return localIso(moment, zone).slice(0, 10)
}
