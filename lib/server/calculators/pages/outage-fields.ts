import type { FieldFacts } from '#lib/domain/calculators/view.ts'
import type { Form } from './form.ts'

/** What a form of an outage asks for beside tier and region; `version` stands under the month that decides on it. */
export function outageFields(form: Form, version: FieldFacts): FieldFacts[] {
  return [
    form.field({
      name: 'month',
      label: 'Month',
      kind: 'month',
      help: 'Year and month in UTC, for example 2026-02.',
    }),
    version,
    form.field({
      name: 'minutes',
      label: 'Minutes of downtime',
      kind: 'decimal',
      help: 'Total for the month, not counting excluded minutes. The terms count whole minutes, for example 44.',
    }),
    form.field({
      name: 'start',
      label: 'Outage start, UTC',
      kind: 'moment',
      help: 'For a single outage, instead of minutes. Leave out excluded time. If it continues into another month, only the part in this month counts.',
    }),
    form.field({
      name: 'end',
      label: 'Outage end, UTC',
      kind: 'moment',
      help: 'The first moment at which the service is up again.',
    }),
    form.field({
      name: 'maintenance',
      label: 'Excluded maintenance, minutes',
      kind: 'decimal',
      help: 'Optional. Not counted as part of the month; leave it out of the downtime too.',
    }),
    form.field({
      name: 'excluded',
      label: 'Other excluded minutes',
      kind: 'decimal',
      help: 'Optional. What the terms exclude for another cause, such as force majeure. Not counted as part of the month; leave it out of the downtime too.',
    }),
    form.field({
      name: 'fee',
      label: 'Monthly fee',
      kind: 'decimal',
      help: 'Optional. For example 12000 or 12000.50. For an annual contract, one twelfth of the annual fee; for a month that the contract only partly covers, the fee for that part.',
    }),
    form.field({
      name: 'currency',
      label: 'Currency',
      kind: 'text',
      help: 'Three-letter code, for example EUR.',
    }),
    form.field({
      name: 'whole',
      label: 'Fee of the whole month',
      kind: 'decimal',
      help: 'Optional. Only if the contract covers just part of this month: the cap is based on the whole month.',
    }),
    form.field({
      name: 'taken',
      label: 'Credits for earlier months of this contract year',
      kind: 'decimal',
      help: 'Optional. In the same currency.',
    }),
  ]
}
