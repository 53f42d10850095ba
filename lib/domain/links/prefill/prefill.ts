import type { Named } from '../../contracts/contract-faults.ts'
import { keyOf } from '../../contracts/customer.ts'
import { isLongerThan, LONGEST_CUSTOMER } from '../../contracts/customer-name.ts'
import { feeFromOneText } from '../fee-text.ts'
import {
  EMPTY_OPTION,
  type LinkField,
  type LinkText,
  type OptionField,
  type OptionText,
} from '../link-text.ts'
import { type LinkCatalogue, readLink } from '../reading/read-link.ts'
import { PREFILL_NOTES } from './words.ts'

/** What the address of the form may say of a link, as other systems write it. */
export const PREFILLED = [
  'customer',
  'recipient',
  'tier',
  'region',
  'fee',
  'currency',
  'billing',
  'validUntil',
  'contractStart',
] as const

export type PrefilledName = (typeof PREFILLED)[number]

/** Parameters of an address: several of one name as a list. */
export type AskedFields = Readonly<Record<string, string | readonly string[] | undefined>>

/** The form as an address has it begin; of what could not be taken, why, as sentences. */
export type Prefilled = { typed: LinkText; notes: string[] }

type Offered = { tiers: readonly Named[]; regions: readonly Named[] }

/** The longest text that is looked at: that of a name. */
const LONGEST = LONGEST_CUSTOMER

type FilledField = LinkField | `options.0.${OptionField}`

/** What each parameter fills in: a field of the link, or of its first option. The currency goes with the fee. */
const FIELDS: Readonly<Record<Exclude<PrefilledName, 'currency'>, FilledField>> = {
  customer: 'customer',
  recipient: 'recipient',
  tier: 'options.0.tier',
  region: 'options.0.region',
  fee: 'options.0.fee',
  billing: 'options.0.billing',
  validUntil: 'lastDay',
  contractStart: 'begins',
}

const CURRENCY: FilledField = 'options.0.currency'

/**
 * Fills a form in by the address that it was opened at. Each text is read as whoever types it would have it read; what
 * cannot be taken stays as the form begins without it, and is told of.
 * @param offered the tiers and regions to choose from, which may be named, too
 * @param at business time
 */
export function prefilled(
  begin: LinkText,
  asked: AskedFields,
  {
    catalogue,
    offered,
    at,
  }: { catalogue: LinkCatalogue; offered: { tiers: readonly Named[]; regions: readonly Named[] }; at: Date },
): Prefilled {
  const { given, notes } = givenIn(asked)
  const names = PREFILLED.filter((name) => name !== 'currency').filter((name) => given.has(name))
  const filled = names.reduce((typed, name) => put(typed, FIELDS[name], meant(name, given, offered)), begin)
  const read = readLink(filled, catalogue, at)
  const faultOf = new Map((read.ok ? [] : read.faults).map(({ field, message }) => [field, message]))
  const refused = names.flatMap((name) => {
    const fault = faultOf.get(FIELDS[name]) ?? (name === 'fee' ? faultOf.get(CURRENCY) : undefined)
    return fault === undefined ? [] : [{ field: FIELDS[name], note: PREFILL_NOTES.refused(fault) }]
  })
  return {
    typed: refused.reduce((typed, { field }) => without(typed, field, begin), filled),
    notes: [...notes, ...refused.map(({ note }) => note)],
  }
}

function givenIn(asked: AskedFields): { given: Map<PrefilledName, string>; notes: string[] } {
  const given = new Map<PrefilledName, string>()
  const notes: string[] = []
  for (const [name, value] of Object.entries(asked)) {
    const known = PREFILLED.find((one) => one === name)
    if (value === undefined || value === '') continue
    if (known === undefined) notes.push(PREFILL_NOTES.unknown(name.slice(0, 40)))
    else if (typeof value !== 'string') notes.push(PREFILL_NOTES.twice(known))
    else if (isLongerThan(value, LONGEST)) notes.push(PREFILL_NOTES.long(known))
    else given.set(known, value.trim())
  }
  return { given, notes: notes.slice(0, PREFILLED.length) }
}

/** Tiers and regions by their ids, and the fee with the currency that may stand beside it. */
function meant(
  name: PrefilledName,
  given: ReadonlyMap<PrefilledName, string>,
  { tiers, regions }: Offered,
): string {
  const text = given.get(name) ?? ''
  if (name === 'tier') return idIn(tiers, text)
  if (name === 'region') return idIn(regions, text)
  if (name === 'billing') return keyOf(text) === 'yearly' ? 'annual' : keyOf(text)
  if (name === 'fee' && feeFromOneText(text).currency === '')
    return `${given.get('currency') ?? ''} ${text}`.trim()
  return text
}

function idIn(list: readonly Named[], text: string): string {
  return list.find(({ id, name }) => id === text || keyOf(name) === keyOf(text))?.id ?? text
}

function put(typed: LinkText, field: FilledField, value: string): LinkText {
  const option = ofOption(field)
  if (option === null) return { ...typed, [field]: value }
  if (option !== 'fee') return withFirst(typed, { [option]: value })
  const { fee, currency } = feeFromOneText(value)
  return withFirst(typed, { fee, ...(currency === '' ? {} : { currency }) })
}

/** A field as the form begins; the fee with its currency. */
function without(typed: LinkText, field: FilledField, begin: LinkText): LinkText {
  const option = ofOption(field)
  if (option === null) return { ...typed, [field]: begin[field as LinkField] }
  const { fee, currency, ...others } = begin.options[0] ?? EMPTY_OPTION
  return withFirst(
    typed,
    option === 'fee' ? { fee, currency } : { [option]: others[option as keyof typeof others] },
  )
}

function withFirst(typed: LinkText, more: Partial<OptionText>): LinkText {
  const [first = EMPTY_OPTION, ...others] = typed.options
  return { ...typed, options: [{ ...first, ...more }, ...others] }
}

function ofOption(field: FilledField): OptionField | null {
  return field.startsWith('options.0.') ? (field.slice('options.0.'.length) as OptionField) : null
}
