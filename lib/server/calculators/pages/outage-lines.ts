import type { AnswerLine } from '#lib/domain/calculators/view.ts'
import { bandInWords } from '#lib/domain/credits/credit-band.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { moneyInWords } from '#lib/domain/quantities/money.ts'
import { comparePercent } from '#lib/domain/quantities/percent.ts'
import { dateInWords, monthInWords } from '#lib/domain/quantities/time/calendar-date.ts'
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
      ? 'no band covers this uptime'
      : bandInWords({ ...band, creditPercent: evaluation.creditPercent ?? '0' })
  return [
    {
      label: 'Monthly uptime',
      value: `${uptimePercent}%`,
      note: `rounded down for display; exactly ${exactShare(uptime)}, ${downInWords(uptime)}${tooShort(offer, question, uptime)}${acrossMonths(question)}${notOver(evaluation, now)}`,
      clauses: cite(
        'availability.formula',
        'availability.display',
        ...(question.partOf === null ? [] : ['downtime.order', 'downtime.fragments']),
      ),
    },
    {
      label: 'Commitment',
      value: `${target}%, ${met ? 'met' : 'missed'}`,
      note: 'compared exactly, before any rounding',
      clauses: cite('availability.target', 'availability.rounding'),
    },
    { label: 'Credit band', value: bandText, note: null, clauses: cite('credits.bands') },
    creditLine(evaluation, question, cite('credits.amount', 'credits.rounding')),
    capLine(offer, evaluation, question, cite('credits.cap', 'credits.cap-order')),
    claimLine(offer, evaluation, question, cite('claims.window')),
    terminationLine(
      offer,
      evaluation,
      cite('termination.floor', 'termination.repeated'),
      cite('termination.exercise'),
    ),
  ]
}

/** The answer in one sentence, which says whose it is. */
export function outageSentence(
  { tier, region }: Pick<Offer, 'tier' | 'region'>,
  lines: readonly AnswerLine[],
  month: string,
  evaluation: MonthEvaluation,
): string {
  const claimed = pays(evaluation) ? evaluation.claimBy : null
  const value = (label: string) => lines.find((line) => line.label === label)?.value ?? ''
  const claim = claimed === null ? 'No credit to claim' : `Claim by ${dateInWords(claimed)}`
  return `${tier.name}, ${region.name}, ${monthInWords(month)}: uptime ${value('Monthly uptime')}, commitment ${value('Commitment')}. Credit: ${value('Credit')}. ${claim}.`
}

/** Whether the month's band pays anything, whatever the fee. */
function pays({ creditPercent }: MonthEvaluation): boolean {
  return creditPercent === null || comparePercent(creditPercent, '0') > 0
}

function tooShort({ downtime }: Offer, { input }: OutageQuestion, { up, of }: MonthEvaluation['uptime']) {
  if (input.outagesMilliseconds === undefined || up < of) return ''
  return `: an outage shorter than ${counted(downtime.minimumConsecutiveMinutes, 'minute')} is not Downtime`
}

function acrossMonths({ partOf, input }: OutageQuestion): string {
  if (partOf === null) return ''
  return `: the part of an outage of ${durationInWords(partOf)} that lies in ${monthInWords(input.month)}`
}

/** Its days are counted in the zone of the terms; a day sooner or later, the sentence is as true. */
function notOver({ period }: MonthEvaluation, now: Date): string {
  return now.getTime() < Date.parse(period.until)
    ? '; the month is not over yet, so this holds only if nothing more is added'
    : ''
}

function creditLine(
  evaluation: MonthEvaluation,
  { currency }: OutageQuestion,
  clauses: AnswerLine['clauses'],
): AnswerLine {
  const { creditPercent, creditMinor, uncappedMinor } = evaluation
  const line = { label: 'Credit', clauses }
  if (!pays(evaluation)) return { ...line, value: 'none', note: null }
  const share = `${creditPercent}% of the monthly fee`
  if (currency === null || creditMinor === null || uncappedMinor === null)
    return { ...line, value: share, note: 'enter the monthly fee to see the amount' }
  if (creditMinor < uncappedMinor)
    return {
      ...line,
      value: `${moneyInWords(creditMinor, currency)}, all that is left of the cap`,
      note: `${share} would be ${moneyInWords(uncappedMinor, currency)}`,
    }
  return { ...line, value: `${share}, ${moneyInWords(creditMinor, currency)}`, note: null }
}

function capLine(
  { credits }: Offer,
  { capMinor }: MonthEvaluation,
  { currency, input }: OutageQuestion,
  clauses: AnswerLine['clauses'],
): AnswerLine {
  const rule = `${credits.cap.monthlyFees} × the monthly fee in one contract year`
  const taken = input.alreadyCreditedMinor ?? 0
  if (currency === null || capMinor === null) return { label: 'Cap', value: rule, note: null, clauses }
  return {
    label: 'Cap',
    value: `${moneyInWords(capMinor, currency)} in one contract year`,
    note: `${rule}${input.wholeMonthFeeMinor === undefined ? '' : ', a part month counted as a whole one'}; ${taken === 0 ? 'no credits' : moneyInWords(taken, currency)} for earlier months; if a credit for a later month was granted already, all are computed anew in the order of the months`,
    clauses,
  }
}

function claimLine(
  { claim }: Offer,
  evaluation: MonthEvaluation,
  { input }: OutageQuestion,
  clauses: AnswerLine['clauses'],
): AnswerLine {
  if (evaluation.claimBy === null)
    return { label: 'Claim by', value: 'no credit to claim', note: null, clauses }
  // Said of a month that pays nothing too: who measures otherwise has to say so by then.
  const nothing = pays(evaluation) ? '' : '; no credit to claim at this uptime'
  return {
    label: 'Claim by',
    value: dateInWords(evaluation.claimBy),
    note: `until the end of that day, ${claim.zone}, ${counted(claim.days, 'day')} after the end of ${monthInWords(input.month)}${nothing}`,
    clauses,
  }
}

function terminationLine(
  { credits }: Offer,
  { termination }: MonthEvaluation,
  clauses: AnswerLine['clauses'],
  exercise: AnswerLine['clauses'],
): AnswerLine {
  const label = 'Right to terminate'
  if (termination.allowed)
    return {
      label,
      value: 'yes, without penalty',
      note: 'by written notice that arrives in time: see the last clause cited',
      clauses: [...clauses, ...exercise],
    }
  const { terminationBelow, repeatedFailure: repeated } = credits
  if (terminationBelow === null && repeated === undefined)
    return { label, value: 'none for missed availability', note: null, clauses }
  const otherwise = repeated === undefined ? 'no' : 'not from this month alone'
  return {
    label,
    value: otherwise,
    note:
      repeated !== undefined && termination.undecided.includes('repeated')
        ? `you may also terminate after ${counted(repeated.months, 'missed month')} within any ${repeated.within} consecutive months`
        : null,
    clauses,
  }
}
