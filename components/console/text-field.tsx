import { type HTMLInputTypeAttribute, useId } from 'react'

/** A text field with its label above, and what helps to fill it in below. */
export function TextField({
  label,
  type = 'text',
  value,
  onChange,
  autoComplete,
  help,
  fault,
  inputMode,
}: {
  label: string
  type?: HTMLInputTypeAttribute
  value: string
  onChange: (value: string) => void
  autoComplete: string
  help?: string
  /** The id of the sentence that says what is wrong; undefined where nothing is. */
  fault?: string | undefined
  inputMode?: 'numeric'
}) {
  const id = useId()
  const described = [fault, help === undefined ? undefined : `${id}-help`].filter((one) => one !== undefined)
  return (
    <div className="console-text">
      <label htmlFor={id} className="console-label">
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        className="console-field"
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="console-below">
          {help}
        </p>
      )}
    </div>
  )
}
