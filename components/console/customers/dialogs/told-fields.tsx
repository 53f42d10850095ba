import type { ContactLine, ContractCard } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { NOTICE_KINDS } from '#lib/domain/contracts/customer.ts'
import { kindName } from '#lib/domain/contracts/words.ts'

/** Of what someone is told, under each contract. */
export function ToldFields({
  contracts,
  value,
  onChange,
}: {
  contracts: readonly ContractCard[]
  value: ContactLine['told']
  onChange: (value: ContactLine['told']) => void
}) {
  return contracts.map(({ id, name }) => (
    <fieldset key={id} className="console-choice">
      <legend>{contracts.length === 1 ? CUSTOMER_WORDS.told : CUSTOMER_WORDS.toldUnder(name)}</legend>
      {NOTICE_KINDS.map((kind) => {
        const others = value.filter((one) => one.contract !== id || one.kind !== kind)
        return (
          <label key={kind}>
            <input
              type="checkbox"
              checked={others.length < value.length}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...others, { contract: id, kind }] : others)
              }
            />
            <span>{kindName(kind)}</span>
          </label>
        )
      })}
    </fieldset>
  ))
}
