import type { Answer, FieldFacts } from '#lib/domain/calculators/view.ts'
import { OUTAGE_ANSWER } from '#lib/domain/calculators/words/outage-answer.ts'
import { OUTAGE_FORM } from '#lib/domain/calculators/words/outage-form.ts'
import { evaluateMonth, type MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { EvaluationError } from '#lib/domain/terms/evaluation/evaluation-error.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import type { SearchParams } from '../../http/request/search-params.ts'
import { offerOf } from '../../terms/current.ts'
import type { VersionTerms } from '../../terms/shown/version-terms.ts'
import { basisOf, noVersionFault, versionField } from '../basis.ts'
import { monthOccasion } from '../occasion.ts'
import { addressOf, asText, sourceInWords, wasSent } from './answer.ts'
import { checkPreset, offerFields } from './choices.ts'
import { type Form, readForm } from './form.ts'
import { dateInput, monthInput } from './inputs.ts'
import { outageFields } from './outage-fields.ts'
import { outageLines, outageSentence } from './outage-lines.ts'
import { outageQuestion } from './outage-question.ts'

export const OUTAGE_PATH = '/calculators/outage'
const SENT: readonly string[] = [
  'month',
  'contractStart',
  'minutes',
  'start',
  'end',
  'maintenance',
  'excluded',
  'fee',
  'currency',
  'whole',
  'taken',
]

/** What the page of an outage shows; null before any version is published. */
export function outagePage(params: SearchParams, now: Date) {
  const form = readForm(params, ['tier', 'region', 'version', ...SENT])
  const month = monthInput.parse(form.text('month'))
  const contractStart = dateInput.parse(form.text('contractStart')) ?? undefined
  const occasion = month === null ? null : monthOccasion(month, now, contractStart)
  const basis = basisOf(form, occasion, now)
  if (basis === null) return null
  const { used, by } = basis
  const sent = wasSent(params, SENT)
  if (occasion !== null && by === null) form.fault('month', noVersionFault(occasion, now))
  if (!sent) checkPreset(form, used.source.terms)
  const fields = () => [
    ...offerFields(form, used.source.terms),
    ...outageFields(form, versionField(form, OUTAGE_FORM.automaticVersion, now)),
  ]
  const answer = sent ? answerOf(form, used, by, fields, now) : null
  return { by: answer === null ? null : by, sent, fields: fields(), answer }
}

function answerOf(
  form: Form,
  { source: { terms } }: VersionTerms,
  by: JudgedBy | null,
  fields: () => FieldFacts[],
  now: Date,
): Answer | null {
  const question = outageQuestion(form, terms)
  if (question === null || by === null) return null
  const result = evaluateMonth(terms, question.tier, question.region, question.input)
  if (!result.ok)
    return form.fault(...faultOf(result, question.input, terms.maintenance.maximumMinutesPerMonth))
  const offer = offerOf(terms.version, question.tier, question.region)
  if (offer?.ok !== true) return null
  const lines = outageLines(offer.offer, by, result.evaluation, question, now)
  const shown = fields()
  return {
    sentence: outageSentence(offer.offer, lines, question.input.month, result.evaluation, now),
    lines,
    text: asText(
      OUTAGE_ANSWER.title,
      by,
      sourceInWords(offer.offer),
      shown,
      lines,
      addressOf(OUTAGE_PATH, shown),
    ),
  }
}

function faultOf(
  { code, message }: EvaluationError,
  { otherExcludedMilliseconds = 0 }: MonthInput,
  maximum: number,
): [name: string, message: string] {
  if (code === 'maintenance-above-maximum')
    return ['maintenance', OUTAGE_FORM.maintenanceAboveMaximum(maximum)]
  if (code === 'before-contract') return ['contractStart', OUTAGE_FORM.beforeContract]
  if (code === 'downtime-too-long') return ['minutes', OUTAGE_FORM.downtimeTooLong]
  if (code === 'nothing-measured')
    return [otherExcludedMilliseconds > 0 ? 'excluded' : 'maintenance', OUTAGE_FORM.nothingMeasured]
  if (code === 'credited-before-contract-year') return ['taken', OUTAGE_FORM.noEarlierMonths]
  if (code === 'whole-fee-needed') return ['whole', OUTAGE_FORM.enterWholeFee]
  if (code === 'whole-fee-too-small') return ['whole', OUTAGE_FORM.wholeFeeTooSmall]
  if (code === 'invalid-amount') return ['fee', OUTAGE_FORM.amountTooLarge]
  return ['month', OUTAGE_FORM.cannotCalculate(message)]
}
