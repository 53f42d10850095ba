import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { TextField } from '../../text-field.tsx'

export type Named = { name: string; reference: string }

/** How a customer is called. */
export function NameFields({ value, onChange }: { value: Named; onChange: (value: Named) => void }) {
  return (
    <>
      <TextField
        label={CUSTOMER_WORDS.name}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        autoComplete="off"
      />
      <TextField
        label={CUSTOMER_WORDS.reference}
        value={value.reference}
        onChange={(reference) => onChange({ ...value, reference })}
        autoComplete="off"
        help={CUSTOMER_WORDS.referenceHelp}
      />
    </>
  )
}
