import type { ChangeEvent } from 'react'

type Option = { value: string; label: string }

export const CONTROL =
  'mt-1 block min-h-11 w-full min-w-0 rounded-[3px] border border-soft bg-sheet px-3 py-2 text-body text-ink figures'

/**
 * A choice with its label above. What was given is shown again even where it is none of the options. With `onChange` the page
 * that it stands on follows each choice, and says what is chosen.
 */
export function SelectField({
  id,
  name,
  label,
  value,
  options,
  onChange,
}: {
  id: string
  name: string
  label: string
  value: string
  options: readonly Option[]
  onChange?: ((value: string) => void) | undefined
}) {
  const isStrange = options.every((option) => option.value !== value)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-[0.9375rem] font-semibold">
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={CONTROL}
        {...(onChange === undefined
          ? { defaultValue: value }
          : {
              value,
              onChange: (event: ChangeEvent<HTMLSelectElement>) => onChange(event.currentTarget.value),
            })}
      >
        {isStrange && <option value={value}>{`${value.slice(0, 40)} (unknown)`}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Tiers or regions as options, after one for all of them. */
export function placeOptions(places: readonly { id: string; name: string }[], all: string): Option[] {
  return [{ value: '', label: all }, ...places.map(({ id, name }) => ({ value: id, label: name }))]
}
