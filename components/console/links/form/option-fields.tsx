import { useState } from 'react'
import type { ContractChoices } from '#lib/domain/console/customers/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { feeAsOneText, feeFromOneText } from '#lib/domain/links/fee-text.ts'
import { BILLINGS } from '#lib/domain/links/link.ts'
import {
  BILLING_NAMES,
  LINK_FIELD_NAMES,
  type OptionField,
  type OptionText,
} from '#lib/domain/links/link-text.ts'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'

const BILLING_CHOICES = BILLINGS.map((id) => ({ id, name: BILLING_NAMES[id] }))

type Props = {
  option: OptionText
  offered: ContractChoices['versions'][number] | undefined
  /** By a field of the option, the id of the sentence that says what is wrong. */
  fault: (field: OptionField) => string | undefined
  onChange: (option: OptionText) => void
}

/** Tier, region and fee of an option. */
export function OptionFields({ option, offered, fault, onChange }: Props) {
  return (
    <>
      <SelectBox
        label={LINK_FIELD_NAMES.tier}
        all={LINKS_WORDS.choose}
        options={withChosen(offered?.tiers ?? [], option.tier)}
        value={option.tier}
        onChange={(tier) => onChange({ ...option, tier })}
        fault={fault('tier')}
      />
      <SelectBox
        label={LINK_FIELD_NAMES.region}
        all={LINKS_WORDS.choose}
        options={withChosen(offered?.regions ?? [], option.region)}
        value={option.region}
        onChange={(region) => onChange({ ...option, region })}
        fault={fault('region')}
      />
      <FeeField option={option} fault={fault} onChange={onChange} />
    </>
  )
}

/** How the fee of an option is paid. */
export function BillingField({ option, fault, onChange }: Omit<Props, 'offered'>) {
  return (
    <SelectBox
      label={LINK_FIELD_NAMES.billing}
      all={null}
      options={BILLING_CHOICES}
      value={option.billing}
      onChange={(billing) => onChange({ ...option, billing })}
      fault={fault('billing')}
    />
  )
}

/** Amount and currency in one field. It shows what was typed, and not what was understood of it. */
function FeeField({ option, fault, onChange }: Omit<Props, 'offered'>) {
  const [typed, setTyped] = useState('')
  const { fee, currency } = feeFromOneText(typed)
  const isOwn = fee === option.fee && currency === option.currency
  return (
    <TextField
      label={option.billing === 'annual' ? LINKS_WORDS.feeYear : LINKS_WORDS.feeMonth}
      value={isOwn ? typed : feeAsOneText(option)}
      onChange={(text) => {
        setTyped(text)
        onChange({ ...option, ...feeFromOneText(text) })
      }}
      autoComplete="off"
      help={LINKS_WORDS.feeHelp}
      fault={fault('fee') ?? fault('currency')}
    />
  )
}

/** What was chosen and is not offered any more stays until something else is chosen. */
function withChosen(options: readonly { id: string; name: string }[], chosen: string) {
  return chosen === '' || options.some(({ id }) => id === chosen)
    ? options
    : [...options, { id: chosen, name: chosen }]
}
