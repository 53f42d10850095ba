import { TextField } from '../../text-field.tsx'

/** A moment in UTC, as text: a browser's own field would take it for the reader's zone. */
export function MomentField(props: {
  label: string
  help: string
  value: string
  onChange: (value: string) => void
}) {
  const { label, help, value, onChange } = props
  return (
    <TextField
      label={label}
      help={help}
      value={value.replace('T', ' ')}
      onChange={onChange}
      autoComplete="off"
    />
  )
}
