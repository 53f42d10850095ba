import type { TypedPerson } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { TextField } from '../../text-field.tsx'

/** Who someone is. */
export function PersonFields({
  value,
  onChange,
}: {
  value: TypedPerson
  onChange: (value: TypedPerson) => void
}) {
  return (
    <>
      <TextField
        label={CUSTOMER_WORDS.address}
        type="email"
        value={value.address}
        onChange={(address) => onChange({ ...value, address })}
        autoComplete="off"
      />
      <TextField
        label={CUSTOMER_WORDS.name}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        autoComplete="off"
      />
      <TextField
        label={CUSTOMER_WORDS.role}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
        autoComplete="off"
      />
    </>
  )
}
