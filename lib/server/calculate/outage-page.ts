import { evaluateMonth } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { EvaluationErrorCode } from '#lib/domain/terms/evaluation/evaluation-error.ts'
import { offerOf } from '../data/current.ts'
import { termsInForce } from '../data/in-force.ts'
import { type Answer, addressOf, asText, sourceInWords, wasSent } from './answer.ts'
import { offerFields } from './choices.ts'
import { type Field, type Form, type Params, readForm } from './form.ts'
import { outageLines, outageSentence } from './outage-lines.ts'
import { outageQuestion } from './outage-question.ts'

export const OUTAGE_PATH = '/calculators/outage'
const SENT: readonly string[] = [
  'month',
  'minutes',
  'start',
  'end',
  'maintenance',
  'fee',
  'currency',
  'taken',
]

/** What the page of an outage shows; null before the first version. */
export function outagePage(params: Params, now: Date) {
  const inForce = termsInForce(now)
  if (inForce === null) return null
  const { terms } = inForce.source
  const form = readForm(params, ['tier', 'region', ...SENT])
  const sent = wasSent(params, SENT)
  const question = sent ? outageQuestion(form, terms) : null
  let answer: Answer | null = null
  if (question !== null) {
    const offer = offerOf(terms.version, question.tier, question.region)
    const result = evaluateMonth(terms, question.tier, question.region, question.input)
    if (!result.ok)
      form.fault(...faultOf(result.code, result.message, terms.maintenance.maximumMinutesPerMonth))
    else if (offer?.ok === true) {
      const lines = outageLines(offer.offer, result.evaluation, question)
      const fields = fieldsOf(form)
      const shown = [...offerFields(form, terms), ...fields]
      const heading = 'Outage and service credit'
      const address = addressOf(OUTAGE_PATH, shown)
      answer = {
        sentence: outageSentence(lines, question.input.month, result.evaluation),
        lines,
        text: asText(heading, sourceInWords(offer.offer), shown, lines, address),
      }
    }
  }
  return { version: terms.version, sent, fields: [...offerFields(form, terms), ...fieldsOf(form)], answer }
}

function faultOf(
  code: EvaluationErrorCode,
  message: string,
  maximum: number,
): [name: string, message: string] {
  if (code === 'maintenance-above-maximum')
    return ['maintenance', `The terms exclude at most ${maximum} minutes of maintenance in one month.`]
  if (code === 'downtime-too-long')
    return ['minutes', 'Downtime and maintenance together are longer than the month.']
  if (code === 'nothing-measured') return ['maintenance', 'Nothing is left of the month to measure.']
  if (code === 'invalid-amount') return ['fee', 'The amount is too large to be exact.']
  return ['month', `This cannot be worked out: ${message}.`]
}

function fieldsOf(form: Form): Field[] {
  return [
    form.field({ name: 'month', label: 'Month', kind: 'month', help: 'Year and month in UTC, as 2026-02.' }),
    form.field({
      name: 'minutes',
      label: 'Minutes of downtime',
      kind: 'decimal',
      help: 'All downtime of the month, without excluded minutes: 44 or 43.2.',
    }),
    form.field({
      name: 'start',
      label: 'Or start of the outage',
      kind: 'moment',
      help: 'In UTC. One outage in place of the minutes.',
    }),
    form.field({ name: 'end', label: 'End of the outage', kind: 'moment', help: 'In UTC.' }),
    form.field({
      name: 'maintenance',
      label: 'Excluded maintenance, minutes',
      kind: 'decimal',
      help: 'Optional. It is taken out of the month.',
    }),
    form.field({
      name: 'fee',
      label: 'Monthly fee',
      kind: 'decimal',
      help: 'Optional. A plain decimal, 12000 or 12000.50. Of an annual contract, a twelfth.',
    }),
    form.field({ name: 'currency', label: 'Currency', kind: 'text', help: 'Three letters, as EUR.' }),
    form.field({
      name: 'taken',
      label: 'Credits already taken this contract year',
      kind: 'decimal',
      help: 'Optional. In the same currency.',
    }),
  ]
}
