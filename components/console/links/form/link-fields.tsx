import { useState } from 'react'
import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { EMPTY_OPTION, LINK_FIELD_NAMES, LINK_FIELDS, type LinkText } from '#lib/domain/links/link-text.ts'
import { faultOf } from '../../form-faults.tsx'
import { TextField } from '../../text-field.tsx'
import { CustomerField } from './customer-field.tsx'
import { FurtherFields } from './further-fields.tsx'
import { FurtherOptions } from './further-options.tsx'
import { OptionFields } from './option-fields.tsx'

const FIRST: readonly string[] = ['customer', 'recipient', 'lastDay']

/** The fields behind "More", which opens where one of them was refused. */
const FURTHER = ['options.0.billing', ...LINK_FIELDS.filter((field) => !FIRST.includes(field))]

/** What a link says: six fields, and the others behind "More". Tier and region are those of the version that is chosen. */
export function LinkFields({
  facts: { choices, hasCode },
  typed,
  error,
  onChange,
}: {
  facts: LinkFormFacts
  typed: LinkText
  /** Why the desk refused it; null where it has not. */
  error: unknown
  onChange: (typed: LinkText) => void
}) {
  const [isOpened, setOpened] = useState(false)
  const fault = faultOf(error)
  const isFurther = FURTHER.some((field) => fault(field) !== undefined)
  const offered = choices.versions.find(({ version }) => version === typed.version) ?? choices.versions[0]
  const [first = EMPTY_OPTION, ...others] = typed.options
  return (
    <>
      <div className="console-fields">
        <CustomerField
          value={typed.customer}
          fault={fault('customer')}
          onChange={(customer) => onChange({ ...typed, customer })}
        />
        <TextField
          label={LINK_FIELD_NAMES.recipient}
          type="email"
          value={typed.recipient}
          onChange={(recipient) => onChange({ ...typed, recipient })}
          autoComplete="off"
          help={LINKS_WORDS.recipientHelp}
          fault={fault('recipient')}
        />
        <OptionFields
          option={first}
          offered={offered}
          fault={(field) => fault(`options.0.${field}`)}
          onChange={(option) => onChange({ ...typed, options: [option, ...others] })}
        />
        <TextField
          label={LINK_FIELD_NAMES.lastDay}
          type="date"
          value={typed.lastDay}
          onChange={(lastDay) => onChange({ ...typed, lastDay })}
          autoComplete="off"
          help={LINKS_WORDS.lastDayHelp}
          fault={fault('lastDay')}
        />
      </div>
      <FurtherOptions
        options={typed.options}
        offered={offered}
        fault={fault}
        onChange={(options) => onChange({ ...typed, options })}
      />
      <details
        className="mt-4"
        open={isOpened || isFurther}
        onToggle={(event) => setOpened(event.currentTarget.open)}
      >
        <summary className="cursor-pointer py-1 font-semibold">{LINKS_WORDS.further}</summary>
        <FurtherFields typed={typed} choices={choices} hasCode={hasCode} fault={fault} onChange={onChange} />
      </details>
    </>
  )
}
