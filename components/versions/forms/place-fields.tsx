import { placeOptions, SelectField } from '#components/ui/select-field.tsx'
import type { FormChoices } from '#lib/domain/versions/form-choices.ts'

type PlaceProps = {
  /** What the ids of the two begin with. */
  form: string
  labels: { tier: string; region: string }
  choices: Pick<FormChoices, 'tiers' | 'regions'>
  given: { tier: string; region: string }
}

/** The choice of a tier and a region, each one or all. */
export function PlaceFields({ form, labels, choices, given }: PlaceProps) {
  return (
    <>
      <SelectField
        id={`${form}-tier`}
        name="tier"
        label={labels.tier}
        value={given.tier}
        options={placeOptions(choices.tiers, 'every tier')}
      />
      <SelectField
        id={`${form}-region`}
        name="region"
        label={labels.region}
        value={given.region}
        options={placeOptions(choices.regions, 'every region')}
      />
    </>
  )
}
