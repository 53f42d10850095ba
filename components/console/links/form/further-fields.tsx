import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { UNSTATED } from '#lib/domain/contracts/contract-text.ts'
import {
  LINK_FIELD_NAMES,
  type LinkField,
  type LinkText,
  type OptionText,
} from '#lib/domain/links/link-text.ts'
import { ConditionsChoice, ServicesChoice } from '../../customers/dialogs/use-choices.tsx'
import { LongField } from '../../long-field.tsx'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'
import { BillingField } from './option-fields.tsx'
import { StepFields } from './step-fields.tsx'

const DOWNLOADS = [
  { id: 'yes', name: LINKS_WORDS.downloadsYes },
  { id: 'no', name: LINKS_WORDS.downloadsNo },
]

/** What most links have in common with the one before, and the form shows when it is asked for. */
export function FurtherFields({
  typed,
  choices,
  hasCode,
  fault,
  onChange,
}: {
  typed: LinkText
  choices: LinkFormFacts['choices']
  hasCode: boolean
  fault: (field: string) => string | undefined
  onChange: (typed: LinkText) => void
}) {
  const set = (field: LinkField) => (text: string) => onChange({ ...typed, [field]: text })
  const text = (field: LinkField, help: string, type = 'text') => (
    <TextField
      label={LINK_FIELD_NAMES[field]}
      type={type}
      value={typed[field]}
      onChange={set(field)}
      autoComplete="off"
      help={help}
      fault={fault(field)}
    />
  )
  const [first, ...others] = typed.options
  const versions = choices.versions.map(({ version }) => ({ id: version, name: version }))
  return (
    <>
      <div className="console-fields">
        {first !== undefined && (
          <BillingField
            option={first}
            fault={(field) => fault(`options.0.${field}`)}
            onChange={(option: OptionText) => onChange({ ...typed, options: [option, ...others] })}
          />
        )}
        {text('begins', LINKS_WORDS.beginsHelp, 'date')}
        <SelectBox
          label={LINK_FIELD_NAMES.version}
          all={null}
          options={[{ id: UNSTATED.version, name: LINKS_WORDS.versionLatest }, ...versions.toSorted(byName)]}
          value={typed.version}
          onChange={set('version')}
          fault={fault('version')}
        />
        <SelectBox
          label={LINK_FIELD_NAMES.downloads}
          all={null}
          options={DOWNLOADS}
          value={typed.downloads}
          onChange={set('downloads')}
          fault={fault('downloads')}
        />
        {text('calendar', LINKS_WORDS.calendarHelp)}
        {text('accessCode', hasCode ? LINKS_WORDS.codeSet : LINKS_WORDS.codeHelp)}
        <ServicesChoice services={choices.services} value={typed.services} onChange={set('services')} />
        <ConditionsChoice
          conditions={choices.conditions}
          value={typed.conditions}
          onChange={set('conditions')}
        />
      </div>
      <StepFields text={typed.steps} fault={fault('steps')} onChange={set('steps')} />
      <LongField label={LINKS_WORDS.note} value={typed.note} onChange={set('note')} />
    </>
  )
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
