import type { FormChoices } from './form-choices.ts'
import { placeOptions, SelectField } from './select-field.tsx'
import { SubmitButton } from './submit-button.tsx'

export type ComparisonGiven = Record<'from' | 'to' | 'tier' | 'region', string>

/** Which two versions to compare, and for which offers; it asks by its address. */
export function ComparisonForm({ choices, given }: { choices: FormChoices; given: ComparisonGiven }) {
  const versions = choices.versions.map((version) => ({ value: version, label: version }))
  return (
    <form
      action="/versions/compare"
      method="get"
      autoComplete="off"
      className="no-print grid gap-4 sm:grid-cols-2"
    >
      <SelectField id="compare-from" name="from" label="From version" value={given.from} options={versions} />
      <SelectField id="compare-to" name="to" label="To version" value={given.to} options={versions} />
      <SelectField
        id="compare-tier"
        name="tier"
        label="For the tier"
        value={given.tier}
        options={placeOptions(choices.tiers, 'every tier')}
      />
      <SelectField
        id="compare-region"
        name="region"
        label="In the region"
        value={given.region}
        options={placeOptions(choices.regions, 'every region')}
      />
      <p>
        <SubmitButton>Compare</SubmitButton>
      </p>
    </form>
  )
}
