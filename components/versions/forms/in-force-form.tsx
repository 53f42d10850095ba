import { CONTROL } from '#components/ui/select-field.tsx'
import type { FormChoices } from '#lib/domain/versions/form-choices.ts'
import type { InForceGiven } from '#lib/domain/versions/view.ts'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { PlaceFields } from './place-fields.tsx'

type Props = {
  choices: Pick<FormChoices, 'tiers' | 'regions'>
  given: InForceGiven
  /** Id of the words that say what is wrong with the day; null where nothing is. */
  faultId: string | null
}

/** Which day the terms of are looked for; it asks by its address. */
export function InForceForm({ choices, given, faultId }: Props) {
  return (
    <form
      action="/versions/in-force"
      method="get"
      autoComplete="off"
      className="no-print grid content-start gap-4 sm:grid-cols-2"
    >
      <div className="min-w-0 sm:col-span-2">
        <label htmlFor="in-force-on" className="block text-[0.9375rem] font-semibold">
          Date
        </label>
        <input
          id="in-force-on"
          name="on"
          // A picker shows the order of the browser's language, and drops what it cannot show.
          type="text"
          pattern="\s*\d{4}-\d{2}-\d{2}\s*"
          title="For example 2026-10-01"
          autoComplete="off"
          spellCheck={false}
          defaultValue={given.on}
          required
          aria-invalid={faultId === null ? undefined : true}
          aria-describedby={faultId === null ? 'in-force-help' : `${faultId} in-force-help`}
          className={`${CONTROL} max-w-[14rem] aria-invalid:border-2 aria-invalid:border-announced`}
        />
        <p id="in-force-help" className="mt-1 text-small text-soft">
          For example 2026-10-01, the first day of a contract’s term. You get the version in force at 00:00
          UTC on that day.
        </p>
      </div>
      <PlaceFields
        form="in-force"
        labels={{ tier: 'Tier (optional)', region: 'Region (optional)' }}
        choices={choices}
        given={given}
      />
      <p>
        <SubmitButton>Find the version</SubmitButton>
      </p>
    </form>
  )
}
