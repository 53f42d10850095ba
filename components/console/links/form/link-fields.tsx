import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { EMPTY_OPTION, LINK_FIELD_NAMES, type LinkText } from '#lib/domain/links/link-text.ts'
import { TextField } from '../../text-field.tsx'
import { CustomerField } from './customer-field.tsx'
import { FurtherFields } from './further-fields.tsx'
import { FurtherOptions } from './further-options.tsx'
import { OptionFields } from './option-fields.tsx'

/** What a link says: six fields, and the others behind "More". Tier and region are those of the version that is chosen. */
export function LinkFields({
  facts: { choices, hasCode },
  typed,
  onChange,
}: {
  facts: LinkFormFacts
  typed: LinkText
  onChange: (typed: LinkText) => void
}) {
  const offered = choices.versions.find(({ version }) => version === typed.version) ?? choices.versions[0]
  const [first = EMPTY_OPTION, ...others] = typed.options
  return (
    <>
      <div className="console-fields">
        <CustomerField value={typed.customer} onChange={(customer) => onChange({ ...typed, customer })} />
        <TextField
          label={LINK_FIELD_NAMES.recipient}
          type="email"
          value={typed.recipient}
          onChange={(recipient) => onChange({ ...typed, recipient })}
          autoComplete="off"
          help={LINKS_WORDS.recipientHelp}
        />
        <OptionFields
          option={first}
          offered={offered}
          onChange={(option) => onChange({ ...typed, options: [option, ...others] })}
        />
        <TextField
          label={LINK_FIELD_NAMES.lastDay}
          type="date"
          value={typed.lastDay}
          onChange={(lastDay) => onChange({ ...typed, lastDay })}
          autoComplete="off"
          help={LINKS_WORDS.lastDayHelp}
        />
      </div>
      <FurtherOptions
        options={typed.options}
        offered={offered}
        onChange={(options) => onChange({ ...typed, options })}
      />
      <details className="mt-4">
        <summary className="cursor-pointer py-1 font-semibold">{LINKS_WORDS.further}</summary>
        <FurtherFields typed={typed} choices={choices} hasCode={hasCode} onChange={onChange} />
      </details>
    </>
  )
}
