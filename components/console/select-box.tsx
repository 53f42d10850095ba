import { useId } from 'react'

/** A choice with its label above, and one for all at its head. */
export function SelectBox({
  label,
  all,
  options,
  value,
  onChange,
  fault,
}: {
  label: string
  /** Null where one of the options has to be chosen. */
  all: string | null
  options: readonly { id: string; name: string }[]
  value: string
  onChange: (value: string) => void
  /** The id of the sentence that says what is wrong; undefined where nothing is. */
  fault?: string | undefined
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="console-label">
        {label}
      </label>
      <select
        id={id}
        className="console-field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault}
      >
        {all !== null && <option value="">{all}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
