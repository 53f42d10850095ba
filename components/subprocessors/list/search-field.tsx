import type { ChangeEvent, KeyboardEvent } from 'react'
import { CONTROL } from '#components/ui/select-field.tsx'
import type { ListControls } from './list-controls.ts'

/** What to look for in every field. With JavaScript the list follows each letter, and Escape empties it. */
export function SearchField({ given, controls }: { given: string; controls: ListControls | null }) {
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
