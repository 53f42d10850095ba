import type { FormChoices } from '#lib/domain/versions/form-choices.ts'

type Option = { value: string; label: string }

export const CONTROL =
  'mt-1 block min-h-11 w-full min-w-0 rounded-[3px] border border-soft bg-sheet px-3 py-2 text-body text-ink figures'

/** A choice with its label above. What was given is shown again even where it is none of the options. */
export function SelectField({
  id,
  name,
  label,
  value,
  options,
}: {
  id: string
  name: string
  label: string
  value: string
  options: Option[]
}) {
  const isStrange = options.every((option) => option.value !== value)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-[0.9375rem] font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className={CONTROL}>
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

/** Tiers or regions as options, after one for all of them. */
function placeOptions(places: { id: string; name: string }[], all: string): Option[] {
  return [{ value: '', label: all }, ...places.map(({ id, name }) => ({ value: id, label: name }))]
}
