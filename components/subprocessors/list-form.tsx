import { CONTROL, placeOptions, SelectField } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import type { ListForm as Form } from '#lib/domain/subprocessors/view.ts'
import { UseFields } from './use-fields.tsx'

/** Whose list, of which day, and what to look for in it; it asks by its address. */
export function ListForm({ tiers, regions, use, given }: Form) {
  return (
    <form
      action={SUBPROCESSORS_PATH}
      method="get"
      autoComplete="off"
      aria-label="My list"
      className="no-print grid gap-4 bg-wash p-4 sm:grid-cols-2"
    >
      <SelectField
        id="list-tier"
        name="tier"
        label="Tier"
        value={given.tier}
        options={placeOptions(tiers, 'every tier')}
      />
      <SelectField
        id="list-region"
        name="region"
        label="Region"
        value={given.region}
        options={placeOptions(regions, 'every region')}
      />
      <UseFields {...use} />
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
          defaultValue={given.on}
          aria-describedby="list-on-help"
          className={CONTROL}
        />
        <p id="list-on-help" className="mt-1 text-small text-soft">
          Empty: today. For example 2026-10-01.
        </p>
      </div>
      <div className="min-w-0">
        <label htmlFor="list-q" className="block text-[0.9375rem] font-semibold">
          Search every field
        </label>
        <input id="list-q" name="q" type="search" defaultValue={given.q} className={CONTROL} />
      </div>
      <p>
        <label className="inline-flex min-h-11 items-center gap-2">
          <input type="checkbox" name="outside-eea" value="yes" defaultChecked={given.outsideEea} />
          Only what is stored or reached outside the EEA
        </label>
      </p>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <SubmitButton>Show the list</SubmitButton>
        <a href={SUBPROCESSORS_PATH} className="inline-block py-1">
          Clear
        </a>
      </p>
    </form>
  )
}
