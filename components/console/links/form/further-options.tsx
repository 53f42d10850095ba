import type { ContractChoices } from '#lib/domain/console/customers/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { MOST_OPTIONS, optionName } from '#lib/domain/links/link.ts'
import { EMPTY_OPTION, type OptionText } from '#lib/domain/links/link-text.ts'
import { BillingField, OptionFields } from './option-fields.tsx'

/** The options behind the first, each with a way to remove it, and one to add another. */
export function FurtherOptions({
  options,
  offered,
  fault,
  onChange,
}: {
  options: readonly OptionText[]
  offered: ContractChoices['versions'][number] | undefined
  fault: (field: string) => string | undefined
  onChange: (options: readonly OptionText[]) => void
}) {
  const [first] = options
  return (
    <>
      {options.slice(1).map((option, at) => {
        const index = at + 1
        const own = (field: string) => fault(`options.${index}.${field}`)
        const set = (next: OptionText) =>
          onChange(options.map((one, place) => (place === index ? next : one)))
        return (
          <fieldset key={index} className="console-card">
            <legend className="console-label">{LINKS_WORDS.optionTitle(optionName(index))}</legend>
            <div className="console-fields">
              <OptionFields option={option} offered={offered} fault={own} onChange={set} />
              <BillingField option={option} fault={own} onChange={set} />
            </div>
            <button
              type="button"
              className="console-action"
              onClick={() => onChange(options.filter((_, place) => place !== index))}
            >
              {LINKS_WORDS.removeOption(optionName(index))}
            </button>
          </fieldset>
        )
      })}
      {options.length < MOST_OPTIONS && (
        <p>
          <button
            type="button"
            className="console-action"
            onClick={() =>
              onChange([
                ...options,
                {
                  ...EMPTY_OPTION,
                  region: first?.region ?? '',
                  currency: first?.currency ?? '',
                  billing: first?.billing ?? 'monthly',
                },
              ])
            }
          >
            {LINKS_WORDS.addOption}
          </button>
        </p>
      )}
    </>
  )
}
