import type { ChangeEvent, FormEvent } from 'react'
import { CONTROL } from '#components/ui/select-field.tsx'
import type { TypedDate } from './use-date-field.ts'

type Props = {
  id: string
  name: string
  label: string
  /** What was given; with JavaScript, `typed` says it. */
  given: string
  /** Null where there is no JavaScript. */
  typed: TypedDate | null
  /** What else is to be known of it, under the field. */
  help: string
  isRequired?: boolean
}

/** A day. With JavaScript it counts as soon as it is typed in full. */
export function DateField({ id, name, label, given, typed, help, isRequired = false }: Props) {
  const error = typed?.error ?? null
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-[0.9375rem] font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        pattern="\s*\d{4}-\d{2}-\d{2}\s*"
        title="For example 2026-10-01"
        spellCheck={false}
        required={isRequired}
        aria-describedby={`${id}-help`}
        aria-invalid={error === null ? undefined : true}
        className={CONTROL}
        {...(typed === null
          ? { defaultValue: given }
          : {
              value: typed.text,
              onChange: (event: ChangeEvent<HTMLInputElement>) => typed.type(event.currentTarget.value),
              onBlur: typed.leave,
              // Before it is sent the browser would complain in its own words.
              onInvalid: (event: FormEvent<HTMLInputElement>) => {
                event.preventDefault()
                typed.leave()
              },
            })}
      />
      <p id={`${id}-help`} className="mt-1 text-small text-soft" role={error === null ? undefined : 'alert'}>
        {error ?? help}
      </p>
    </div>
  )
}
