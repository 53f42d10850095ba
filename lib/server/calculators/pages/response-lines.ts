import type { AnswerLine, SkippedTime } from '#lib/domain/calculators/view.ts'
import { RESPONSE_WORDS } from '#lib/domain/calculators/words/response.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { durationInWords } from '#lib/domain/quantities/time/duration.ts'
import { businessHoursInWords } from '#lib/domain/support/business-calendar.ts'
import { type ClosedTime, closedReasonInWords } from '#lib/domain/support/closed-time.ts'
import { localIso, momentInWords } from '#lib/domain/support/local-time.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import { firstResponseTo } from '../response.ts'
import { citing } from './answer.ts'

/** When a first response is due, line by line with the clauses that say so, and what does not count on the way. */
export function responseLines(
  offer: Offer,
  by: JudgedBy,
  severity: string,
  openedAt: Date,
): { lines: AnswerLine[]; skipped: SkippedTime[] } {
  const cite = citing(offer, by)
  const { calendar } = offer.region
  const { zone } = calendar
  const { firstResponse, firstResponseInWords, name, deadline, yearsWithoutHolidays } = firstResponseTo(
    offer,
    severity,
    openedAt,
  )
  const business = firstResponse.clock === 'business'
  const lines: AnswerLine[] = [
    {
      label: RESPONSE_WORDS.due,
      value: momentInWords(deadline.dueAt, zone),
      note: `${localIso(deadline.dueAt, zone)}, in UTC ${deadline.dueAt.toISOString().replace('.000Z', 'Z')}`,
      clauses: cite(
        'support.first-response',
        ...(business && firstResponse.unit === 'day' ? ['support.business-day'] : []),
      ),
    },
    {
      label: RESPONSE_WORDS.allowed,
      value: firstResponseInWords,
      note: RESPONSE_WORDS.severityNamed(severity, name),
      clauses: cite('support.severities', 'support.first-response'),
    },
    {
      label: RESPONSE_WORDS.starts,
      value: momentInWords(openedAt, zone),
      note: localIso(openedAt, zone),
      clauses: cite('support.clock-start'),
    },
    {
      label: RESPONSE_WORDS.counts,
      value: business ? businessHoursInWords(calendar) : RESPONSE_WORDS.everyHour,
      note: business ? RESPONSE_WORDS.exceptHolidays : null,
      clauses: cite('support.hours', 'support.clock-hours'),
    },
  ]
  if (yearsWithoutHolidays.length > 0)
    lines.push({
      label: RESPONSE_WORDS.holidays,
      value: RESPONSE_WORDS.notListed(yearsWithoutHolidays),
      note: RESPONSE_WORDS.unlistedDayCounts,
      clauses: cite('support.hours'),
    })
  return { lines, skipped: deadline.skipped.map((stretch) => rowOf(stretch, zone)) }
}

function rowOf({ from, to, reason }: ClosedTime, zone: string): SkippedTime {
  const inWords = (moment: Date) => momentInWords(moment, zone).replace(`, ${zone}`, '')
  return {
    from: inWords(from),
    to: inWords(to),
    length: durationInWords(to.getTime() - from.getTime()),
    reason: closedReasonInWords(reason),
  }
}

/** The stretches as lines, for the answer as text. */
export function skippedAsLines(skipped: readonly SkippedTime[]): AnswerLine[] {
  return skipped.map(({ from, to, length, reason }) => ({
    label: RESPONSE_WORDS.doesNotCount,
    value: `${from} to ${to}`,
    note: `${length}, ${reason}`,
    clauses: [],
  }))
}
