import { useId } from 'react'

/** A field for some sentences, with its label above. */
export function LongField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="console-text">
      <label htmlFor={id} className="console-label">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
        className="console-field w-full"
      />
    </div>
  )
}
