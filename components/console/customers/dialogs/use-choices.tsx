import { useId } from 'react'
import { CONTRACT_FORM } from '#lib/domain/console/customers/form-words.ts'
import type { ContractChoices } from '#lib/domain/console/customers/view.ts'
import { CONTRACT_FIELD_NAMES } from '#lib/domain/contracts/contract-text.ts'
import { conditionsOf, conditionsText, servicesOf, servicesText } from '#lib/domain/contracts/used.ts'
import { SelectBox } from '../../select-box.tsx'

type Props = { value: string; onChange: (value: string) => void }

/** Which services a contract is about: all, or some of them. */
export function ServicesChoice({
  services,
  value,
  onChange,
}: Props & { services: ContractChoices['services'] }) {
  const id = useId()
  const ids = services.map((one) => one.id)
  const used = servicesOf(value, ids)
  if (services.length === 0) return null
  return (
    <fieldset className="console-choice">
      <legend>{CONTRACT_FIELD_NAMES.services}</legend>
      {services.map((one) => (
        <label key={one.id} htmlFor={`${id}-${one.id}`}>
          <input
            id={`${id}-${one.id}`}
            type="checkbox"
            checked={used.includes(one.id)}
            onChange={(event) => {
              const others = used.filter((other) => other !== one.id)
              onChange(servicesText(event.currentTarget.checked ? [...others, one.id] : others, ids))
            }}
          />
          <span>{one.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What holds for the customer. */
export function ConditionsChoice({
  conditions,
  value,
  onChange,
}: Props & { conditions: ContractChoices['conditions'] }) {
  const said = conditionsOf(value)
  return (
    <>
      {conditions.map(({ id, name }) => (
        <SelectBox
          key={id}
          label={name.charAt(0).toUpperCase() + name.slice(1)}
          all={CONTRACT_FORM.notStated}
          options={CONTRACT_FORM.answers}
          value={said.get(id) ?? ''}
          onChange={(answer) => onChange(conditionsText(new Map([...said, [id, answer]])))}
        />
      ))}
    </>
  )
}
