import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { TextField } from '../../text-field.tsx'

/** Why nobody is told of something. */
export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextField
      label={CUSTOMER_WORDS.reason}
      value={value}
      onChange={onChange}
      autoComplete="off"
      help={CUSTOMER_WORDS.reasonHelp}
    />
  )
}
