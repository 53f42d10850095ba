import { SelectField } from '#components/ui/select-field.tsx'
import type { UseForm } from '#lib/domain/subprocessors/view.ts'

/** What a customer uses and which conditions hold for it. Nothing ticked: every service. */
export function UseFields({ services, conditions }: UseForm) {
  return (
    <>
      {services.length > 0 && (
        <fieldset className="min-w-0 sm:col-span-2">
          <legend className="text-[0.9375rem] font-semibold">Services that you use</legend>
          <div className="flex flex-wrap gap-x-6">
            {services.map(({ id, name, isChosen }) => (
              <label key={id} className="inline-flex min-h-11 items-center gap-2">
                <input type="checkbox" name="services" value={id} defaultChecked={isChosen} />
                {name}
              </label>
            ))}
          </div>
          <p className="text-small text-soft">None ticked: every service.</p>
        </fieldset>
      )}
      {conditions.map(({ id, name, said }) => (
        <SelectField
          key={id}
          id={`list-condition-${id}`}
          name="conditions"
          label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
          value={said}
          options={[
            { value: '', label: 'either way' },
            { value: `${id}:yes`, label: 'yes' },
            { value: `${id}:no`, label: 'no' },
          ]}
        />
      ))}
    </>
  )
}
