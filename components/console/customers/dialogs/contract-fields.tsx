import { CONTRACT_FORM } from '#lib/domain/console/customers/form-words.ts'
import type { ContractChoices } from '#lib/domain/console/customers/view.ts'
import {
  CONTRACT_FIELD_NAMES,
  type ContractField,
  type ContractText,
  UNSTATED,
} from '#lib/domain/contracts/contract-text.ts'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'
import { ConditionsChoice, ServicesChoice } from './use-choices.tsx'

/** What a contract says, field by field. Tier and region are those of the version that is chosen. */
export function ContractFields({
  choices: { versions, services, conditions },
  value,
  onChange,
}: {
  choices: ContractChoices
  value: ContractText
  onChange: (value: ContractText) => void
}) {
  const set = (field: ContractField) => (text: string) => onChange({ ...value, [field]: text })
  const offered = versions.find(({ version }) => version === value.version) ?? versions[0]
  const text = (field: ContractField, type = 'text') => (
    <TextField
      label={CONTRACT_FIELD_NAMES[field]}
      type={type}
      value={shown(field, value[field])}
      onChange={set(field)}
      autoComplete="off"
      {...(CONTRACT_FORM.help[field] === undefined ? {} : { help: CONTRACT_FORM.help[field] })}
    />
  )
  const select = (
    field: ContractField,
    options: readonly { id: string; name: string }[],
    all: string | null,
  ) => (
    <SelectBox
      label={CONTRACT_FIELD_NAMES[field]}
      all={all}
      options={withChosen(options, value[field])}
      value={value[field]}
      onChange={set(field)}
    />
  )
  return (
    <div className="console-fields">
      {text('reference')}
      {select(
        'version',
        [
          { id: UNSTATED.version, name: CONTRACT_FORM.latest },
          ...versions.map(({ version }) => ({ id: version, name: version })).toSorted(byName),
        ],
        null,
      )}
      {select('tier', offered?.tiers ?? [], CONTRACT_FORM.choose)}
      {select('region', offered?.regions ?? [], CONTRACT_FORM.choose)}
      {text('begins', 'date')}
      {text('ends', 'date')}
      {text('renews', 'date')}
      {text('renewalNotice')}
      {select('renewalReminder', CONTRACT_FORM.reminders, null)}
      {text('monthlyFee')}
      {text('currency')}
      {text('noticeDays')}
      {text('yearStarts')}
      {select('authorisation', CONTRACT_FORM.authorisations, null)}
      <ServicesChoice services={services} value={value.services} onChange={set('services')} />
      <ConditionsChoice conditions={conditions} value={value.conditions} onChange={set('conditions')} />
    </div>
  )
}

/** What says that nothing is stated is an empty field here. */
function shown(field: ContractField, text: string): string {
  return Object.hasOwn(UNSTATED, field) && text === UNSTATED[field as keyof typeof UNSTATED] ? '' : text
}

/** What was chosen and is not offered any more stays until something else is chosen. */
function withChosen(options: readonly { id: string; name: string }[], chosen: string) {
  return chosen === '' || options.some(({ id }) => id === chosen)
    ? options
    : [...options, { id: chosen, name: chosen }]
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
