import { faultOf } from '../../contracts/contract-faults.ts'
import type { ContractFault, ContractField } from '../../contracts/contract-text.ts'
import { MOST_OPTIONS, optionName } from '../link.ts'
import {
  LINK_FIELD_NAMES,
  LINK_FIELDS,
  type LinkFault,
  type LinkField,
  OPTION_FIELDS,
  type OptionField,
} from '../link-text.ts'

const NO_CURRENCY = 'write the currency of the fee, for example EUR.'

/** A fault of a field: "Valid until “2026-01-01”: …" */
export function linkFault(field: LinkField | 'options', given: string, what: string): LinkFault {
  return { field, given, message: sentence(LINK_FIELD_NAMES[field], given, what) }
}

/** A fault of an option: "Option B, fee “12,5”: …"; of the only one, without its name. */
export function optionFault(
  place: { index: number; of: number },
  field: OptionField,
  given: string,
  what: string,
): LinkFault {
  return {
    field: `options.${place.index}.${field}`,
    given,
    message: sentence(labelOf(place, field), given, what),
  }
}

/** What is wrong with an option, or with what all have in common, where it was read as what a contract says. */
export function asLinkFault(fault: ContractFault, place: { index: number; of: number }): LinkFault {
  const said = fault.message.slice(faultOf(fault.field, fault.given, '').message.length)
  const what = fault.given === '' ? ofLink(fault.field, said) : said
  const field = fault.field === 'monthlyFee' ? 'fee' : fault.field
  if (isOptionField(field)) return optionFault(place, field, fault.given, what)
  return linkFault(field as LinkField, fault.given, what)
}

/** What is missing, as of a link: there is no contract yet, and its fee may be yearly. */
function ofLink(field: ContractField, said: string): string {
  return field === 'currency'
    ? NO_CURRENCY
    : said.replace(`write the ${field} of the contract`, `choose the ${field}`)
}

/** Whether something that was read is a fault. */
export function isFault(value: unknown): value is LinkFault {
  return typeof value === 'object' && value !== null && 'message' in value && 'field' in value
}

/** Faults in the order of the form. */
export function inFormOrder(faults: readonly LinkFault[]): LinkFault[] {
  return faults.toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field))
}

const ORDER: readonly string[] = LINK_FIELDS.flatMap((field) =>
  field === 'customer'
    ? [
        field,
        'options',
        ...Array.from({ length: MOST_OPTIONS }, (_, index) =>
          OPTION_FIELDS.map((own) => `options.${index}.${own}`),
        ).flat(),
      ]
    : [field],
)

function isOptionField(field: string): field is OptionField {
  return (OPTION_FIELDS as readonly string[]).includes(field)
}

function labelOf({ index, of }: { index: number; of: number }, field: OptionField): string {
  const name = LINK_FIELD_NAMES[field]
  return of > 1 ? `Option ${optionName(index)}, ${name.toLowerCase()}` : name
}

function sentence(name: string, given: string, what: string): string {
  return given === '' ? `${name}: ${what}` : `${name} “${given}”: ${what}`
}
