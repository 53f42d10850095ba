import type { FieldFacts } from '#lib/domain/calculators/view.ts'
import { OUTAGE_FORM } from '#lib/domain/calculators/words/outage-form.ts'
import type { Form } from './form.ts'

/** What a form of an outage asks for beside tier and region; `version` stands under the days that decide on it. */
export function outageFields(form: Form, version: FieldFacts): FieldFacts[] {
  return [
    form.field({
      name: 'month',
      label: OUTAGE_FORM.month,
      kind: 'month',
      help: OUTAGE_FORM.monthHelp,
    }),
    form.field({
      name: 'contractStart',
      label: OUTAGE_FORM.contractStart,
      kind: 'text',
      help: OUTAGE_FORM.contractStartHelp,
    }),
    version,
    form.field({
      name: 'minutes',
      label: OUTAGE_FORM.minutes,
      kind: 'decimal',
      help: OUTAGE_FORM.minutesHelp,
    }),
    form.field({
      name: 'start',
      label: OUTAGE_FORM.start,
      kind: 'moment',
      help: OUTAGE_FORM.startHelp,
    }),
    form.field({
      name: 'end',
      label: OUTAGE_FORM.end,
      kind: 'moment',
      help: OUTAGE_FORM.endHelp,
    }),
    form.field({
      name: 'maintenance',
      label: OUTAGE_FORM.maintenance,
      kind: 'decimal',
      help: OUTAGE_FORM.maintenanceHelp,
    }),
    form.field({
      name: 'excluded',
      label: OUTAGE_FORM.excluded,
      kind: 'decimal',
      help: OUTAGE_FORM.excludedHelp,
    }),
    form.field({
      name: 'fee',
      label: OUTAGE_FORM.fee,
      kind: 'decimal',
      help: OUTAGE_FORM.feeHelp,
    }),
    form.field({
      name: 'currency',
      label: OUTAGE_FORM.currency,
      kind: 'text',
      help: OUTAGE_FORM.currencyHelp,
    }),
    form.field({
      name: 'whole',
      label: OUTAGE_FORM.whole,
      kind: 'decimal',
      help: OUTAGE_FORM.wholeHelp,
    }),
    form.field({
      name: 'taken',
      label: OUTAGE_FORM.taken,
      kind: 'decimal',
      help: OUTAGE_FORM.takenHelp,
    }),
  ]
}
