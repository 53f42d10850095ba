import type { ChangeEvent } from 'react'
import { SelectField } from '#components/ui/select-field.tsx'
import type { UseForm } from '#lib/domain/subprocessors/view.ts'

type Props = UseForm & {
  /** Null where there is no JavaScript. Several values stand with commas. */
  ask: ((parameter: 'services' | 'conditions', value: string) => void) | null
}

/** What a customer uses and which conditions hold for it. Nothing ticked: every service. */
export function UseFields({ services, conditions, ask }: Props) {
  const use = (id: string, isUsed: boolean) => {
    const used = services.filter((service) => (service.id === id ? isUsed : service.isChosen))
    ask?.('services', used.map((service) => service.id).join())
  }
  const say = (id: string, value: string) => {
    const said = conditions.map((condition) => (condition.id === id ? value : condition.said))
    ask?.('conditions', said.filter((one) => one !== '').join())
  }
  return (
    <>
      {services.length > 0 && (
        <fieldset className="min-w-0 sm:col-span-2">
          <legend className="text-[0.9375rem] font-semibold">Services that you use</legend>
          <div className="flex flex-wrap gap-x-6">
            {services.map(({ id, name, isChosen }) => (
              <label key={id} className="inline-flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  name="services"
                  value={id}
                  {...(ask === null
                    ? { defaultChecked: isChosen }
                    : {
                        checked: isChosen,
                        onChange: (event: ChangeEvent<HTMLInputElement>) =>
                          use(id, event.currentTarget.checked),
                      })}
                />
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
          id={`use-condition-${id}`}
          name="conditions"
          label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
          value={said}
          options={[
            { value: '', label: 'either way' },
            { value: `${id}:yes`, label: 'yes' },
            { value: `${id}:no`, label: 'no' },
          ]}
          onChange={ask === null ? undefined : (value) => say(id, value)}
        />
      ))}
    </>
  )
}
