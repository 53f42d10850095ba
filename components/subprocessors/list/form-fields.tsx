import type { ChangeEvent, FormEvent, KeyboardEvent } from 'react'
import { CONTROL } from '#components/ui/select-field.tsx'
import type { ListControls } from './list-controls.ts'

type Props = { given: string; controls: ListControls | null }

/** What to look for in every field. With JavaScript the list follows each letter, and Escape empties it. */
export function SearchField({ given, controls }: Props) {
  return (
    <div className="min-w-0">
      <label htmlFor="list-q" className="block text-[0.9375rem] font-semibold">
        Search every field
      </label>
      <input
        id="list-q"
        name="q"
        type="search"
        maxLength={100}
        aria-keyshortcuts="/"
        className={CONTROL}
        {...(controls === null
          ? { defaultValue: given }
          : {
              value: given,
              onChange: (event: ChangeEvent<HTMLInputElement>) =>
                controls.ask('q', event.currentTarget.value),
              onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
                if (event.key !== 'Escape' || given === '') return
                event.preventDefault()
                controls.ask('q', '')
              },
            })}
      />
    </div>
  )
}

/** The day of the list. With JavaScript a day is shown as soon as it is typed in full. */
export function DayField({ given, controls }: Props) {
  const error = controls?.date.error ?? null
  return (
    <div className="min-w-0">
      <label htmlFor="list-on" className="block text-[0.9375rem] font-semibold">
        As of
      </label>
      <input
        id="list-on"
        name="on"
        type="text"
        pattern="\s*\d{4}-\d{2}-\d{2}\s*"
        title="For example 2026-10-01"
        spellCheck={false}
        aria-describedby="list-on-help"
        aria-invalid={error === null ? undefined : true}
        className={CONTROL}
        {...(controls === null
          ? { defaultValue: given }
          : {
              value: controls.date.text,
              onChange: (event: ChangeEvent<HTMLInputElement>) =>
                controls.date.type(event.currentTarget.value),
              onBlur: controls.date.leave,
              // Before it is sent the browser would complain in its own words.
              onInvalid: (event: FormEvent<HTMLInputElement>) => {
                event.preventDefault()
                controls.date.leave()
              },
            })}
      />
      <p id="list-on-help" className="mt-1 text-small text-soft" role={error === null ? undefined : 'alert'}>
        {error ?? 'Empty: today. For example 2026-10-01.'}
      </p>
    </div>
  )
}
