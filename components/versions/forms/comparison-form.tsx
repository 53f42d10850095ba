import { SelectField } from '#components/ui/select-field.tsx'
import type { FormChoices } from '#lib/domain/versions/form-choices.ts'
import type { ComparisonGiven } from '#lib/domain/versions/view.ts'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { PlaceFields } from './place-fields.tsx'

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
      <PlaceFields
        form="compare"
        labels={{ tier: 'Tier', region: 'Region' }}
        choices={choices}
        given={given}
      />
      <p>
        <SubmitButton>Compare</SubmitButton>
      </p>
    </form>
  )
}
