import type { AnswerLine } from '#lib/domain/calculators/view.ts'
import { OUTAGE_ANSWER } from '#lib/domain/calculators/words/outage-answer.ts'
import { bandInWords } from '#lib/domain/credits/credit-band.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { moneyInWords } from '#lib/domain/quantities/money.ts'
import { comparePercent } from '#lib/domain/quantities/percent.ts'
import { addDays, dateInWords, monthInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { counted, durationInWords } from '#lib/domain/quantities/time/duration.ts'
import type { MonthEvaluation } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import { citing } from './answer.ts'
import { downInWords, exactShare } from './exact-share.ts'
import type { OutageQuestion } from './outage-question.ts'

/** What a month gives, line by line, each with the clauses that say so. */
export function outageLines(
  offer: Offer,
  by: JudgedBy,
  evaluation: MonthEvaluation,
  question: OutageQuestion,
  now: Date,
): AnswerLine[] {
  const cite = citing(offer, by)
  const { uptime, uptimePercent, target, met, band } = evaluation
  const bandText =
    band === null
      ? OUTAGE_ANSWER.noBand
      : bandInWords({ ...band, creditPercent: evaluation.creditPercent ?? '0' })
  return [
    {
      label: OUTAGE_ANSWER.uptime,
      value: `${uptimePercent}%`,
      note: `${OUTAGE_ANSWER.exactly(exactShare(uptime), downInWords(uptime))}${tooShort(offer, question, uptime)}${acrossMonths(question)}${notOver(evaluation, now)}`,
      clauses: cite(
        'availability.formula',
        'availability.display',
        ...(question.partOf === null ? [] : ['downtime.order', 'downtime.fragments']),
      ),
    },
    {
      label: OUTAGE_ANSWER.commitment,
      value: `${target}%, ${met ? 'met' : 'missed'}`,
      note: OUTAGE_ANSWER.comparedExactly,
      clauses: cite('availability.target', 'availability.rounding'),
    },
    { label: OUTAGE_ANSWER.band, value: bandText, note: null, clauses: cite('credits.bands') },
    creditLine(evaluation, question, cite('credits.amount', 'credits.rounding')),
    capLine(offer, evaluation, question, cite('credits.cap', 'credits.cap-order')),
    claimLine(
      offer,
      evaluation,
      question,
      cite('claims.window', ...(isClaimOver(evaluation, now) ? ['claims.correction'] : [])),
      now,
    ),
    terminationLine(
      offer,
      evaluation,
      cite('termination.floor', 'termination.repeated'),
      cite('termination.exercise'),
      now,
    ),
  ]
}

/** The answer in one sentence, which says whose it is. */
export function outageSentence(
  { tier, region }: Pick<Offer, 'tier' | 'region'>,
  lines: readonly AnswerLine[],
  month: string,
  evaluation: MonthEvaluation,
  now: Date,
): string {
  const claimed = pays(evaluation) ? evaluation.claimBy : null
  const value = (label: string) => lines.find((line) => line.label === label)?.value ?? ''
  const until = isClaimOver(evaluation, now) ? OUTAGE_ANSWER.claimEnded : OUTAGE_ANSWER.claimUntil
  const claim = claimed === null ? OUTAGE_ANSWER.nothingToClaim : until(dateInWords(claimed))
  return OUTAGE_ANSWER.sentence(
    `${tier.name}, ${region.name}, ${monthInWords(month)}`,
    value(OUTAGE_ANSWER.uptime),
    value(OUTAGE_ANSWER.commitment),
    value(OUTAGE_ANSWER.credit),
    claim,
  )
}

/** Whether the last day to claim has passed: it ends at midnight in UTC, the one zone that claims are counted in. */
function isClaimOver({ claimBy }: MonthEvaluation, now: Date): boolean {
  return claimBy !== null && Date.parse(addDays(claimBy, 1)) <= now.getTime()
}

/** Whether the month's band pays anything, whatever the fee. */
function pays({ creditPercent }: MonthEvaluation): boolean {
  return creditPercent === null || comparePercent(creditPercent, '0') > 0
}

function tooShort({ downtime }: Offer, { input }: OutageQuestion, { up, of }: MonthEvaluation['uptime']) {
  if (input.outagesMilliseconds === undefined || up < of) return ''
  return OUTAGE_ANSWER.tooShort(counted(downtime.minimumConsecutiveMinutes, 'minute'))
}

function acrossMonths({ partOf, input }: OutageQuestion): string {
  if (partOf === null) return ''
  return OUTAGE_ANSWER.acrossMonths(durationInWords(partOf), monthInWords(input.month))
}

/** Its days are counted in the zone of the terms; a day sooner or later, the sentence is as true. */
function notOver({ period }: MonthEvaluation, now: Date): string {
  return now.getTime() < Date.parse(period.until) ? OUTAGE_ANSWER.notOver : ''
}

function creditLine(
  evaluation: MonthEvaluation,
  { currency }: OutageQuestion,
  clauses: AnswerLine['clauses'],
): AnswerLine {
  const { creditPercent, creditMinor, uncappedMinor } = evaluation
  const line = { label: OUTAGE_ANSWER.credit, clauses }
  if (!pays(evaluation)) return { ...line, value: OUTAGE_ANSWER.noCredit, note: null }
  const share = OUTAGE_ANSWER.share(creditPercent)
  if (currency === null || creditMinor === null || uncappedMinor === null)
    return { ...line, value: share, note: OUTAGE_ANSWER.enterFee }
  if (creditMinor < uncappedMinor)
    return {
      ...line,
      value: OUTAGE_ANSWER.leftOfCap(moneyInWords(creditMinor, currency)),
      note: OUTAGE_ANSWER.wouldBe(share, moneyInWords(uncappedMinor, currency)),
    }
  return { ...line, value: `${share}, ${moneyInWords(creditMinor, currency)}`, note: null }
}

function capLine(
  { credits }: Offer,
  { capMinor }: MonthEvaluation,
  { currency, input }: OutageQuestion,
  clauses: AnswerLine['clauses'],
): AnswerLine {
  const rule = OUTAGE_ANSWER.capRule(credits.cap.monthlyFees)
  const taken = input.alreadyCreditedMinor ?? 0
  if (currency === null || capMinor === null) {
    const note = input.monthlyFeeMinor === undefined ? null : OUTAGE_ANSWER.capNeedsWholeFee
    return { label: OUTAGE_ANSWER.cap, value: rule, note, clauses }
  }
  return {
    label: OUTAGE_ANSWER.cap,
    value: OUTAGE_ANSWER.capAmount(moneyInWords(capMinor, currency)),
    note: OUTAGE_ANSWER.capNote(
      rule,
      input.wholeMonthFeeMinor !== undefined,
      taken === 0 ? null : moneyInWords(taken, currency),
    ),
    clauses,
  }
}

function claimLine(
  { claim }: Offer,
  evaluation: MonthEvaluation,
  { input }: OutageQuestion,
  clauses: AnswerLine['clauses'],
  now: Date,
): AnswerLine {
  if (evaluation.claimBy === null)
    return { label: OUTAGE_ANSWER.claimBy, value: OUTAGE_ANSWER.noClaim, note: null, clauses }
  // Said of a month that pays nothing too: who measures otherwise has to say so by then.
  const nothing = pays(evaluation) ? '' : OUTAGE_ANSWER.noneAtThisUptime
  return {
    label: OUTAGE_ANSWER.claimBy,
    value: dateInWords(evaluation.claimBy),
    note: `${OUTAGE_ANSWER.claimNote(claim.zone, counted(claim.days, 'day'), monthInWords(input.month))}${nothing}${isClaimOver(evaluation, now) ? OUTAGE_ANSWER.claimOver : ''}`,
    clauses,
  }
}

/** The time for notice may begin anew with a publication or a decision, of which nothing is known here: no day is named. */
function terminationLine(
  { credits }: Offer,
  evaluation: MonthEvaluation,
  clauses: AnswerLine['clauses'],
  exercise: AnswerLine['clauses'],
  now: Date,
): AnswerLine {
  const label = OUTAGE_ANSWER.termination
  const { termination } = evaluation
  if (termination.allowed)
    return {
      label,
      value: OUTAGE_ANSWER.mayTerminate,
      note: `${OUTAGE_ANSWER.howToTerminate}${isClaimOver(evaluation, now) ? OUTAGE_ANSWER.noticeMayBeLate : ''}`,
      clauses: [...clauses, ...exercise],
    }
  const { terminationBelow, repeatedFailure: repeated } = credits
  if (terminationBelow === null && repeated === undefined)
    return { label, value: OUTAGE_ANSWER.noRight, note: null, clauses }
  const otherwise = repeated === undefined ? 'no' : OUTAGE_ANSWER.notFromThisMonth
  return {
    label,
    value: otherwise,
    note:
      repeated !== undefined && termination.undecided.includes('repeated')
        ? OUTAGE_ANSWER.repeatedFailure(counted(repeated.months, 'missed month'), repeated.within)
        : null,
    clauses,
  }
}
