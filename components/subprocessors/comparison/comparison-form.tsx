import type { SubmitEvent } from 'react'
import { placeOptions, SelectField } from '#components/ui/select-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { LIST_COMPARISON_PATH } from '#lib/domain/addresses.ts'
import type { ComparisonForm as Form } from '#lib/domain/subprocessors/view.ts'
import { DateField } from '../browsing/date-field.tsx'
import { UseFields } from '../browsing/use-fields.tsx'
import type { ComparisonControls } from './comparison-controls.ts'

const EXAMPLE = 'For example 2026-10-01.'

/** Which days are compared, and for whom; it asks by its address. */
export function ComparisonForm({
  tiers,
  regions,
  use,
  given,
  controls,
}: Form & { controls: ComparisonControls | null }) {
  const day = (name: 'from' | 'to', label: string) => (
    <DateField
      id={`compare-${name}`}
      name={name}
      label={label}
      given={given[name]}
      typed={controls?.[name] ?? null}
      help={EXAMPLE}
      isRequired
    />
  )
  const place = (
    name: 'tier' | 'region',
    label: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <SelectField
      id={`compare-${name}`}
      name={name}
      label={label}
      value={given[name]}
      options={options}
      onChange={controls === null ? undefined : (value) => controls.ask({ [name]: value })}
    />
  )
  return (
    <form
      action={LIST_COMPARISON_PATH}
      method="get"
      autoComplete="off"
      aria-label="Days and selection"
      className="no-print bg-wash p-4"
      onSubmit={
        controls === null
          ? undefined
          : (event: SubmitEvent<HTMLFormElement>) => {
              event.preventDefault()
              controls.from.leave()
              controls.to.leave()
              document.getElementById('comparison-count')?.focus()
            }
      }
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {day('from', 'From')}
        {day('to', 'To')}
        {place('tier', 'Tier', placeOptions(tiers, 'every tier'))}
        {place('region', 'Region', placeOptions(regions, 'every region'))}
        <UseFields
          {...use}
          ask={controls === null ? null : (name, value) => controls.ask({ [name]: value })}
        />
      </div>
      <div className="mt-3">
        <SubmitButton>Compare</SubmitButton>
      </div>
    </form>
  )
}
