import { commaFault } from '../quantities/decimal.ts'
import { isCurrency, minorDigits, minorUnits } from '../quantities/money.ts'
import {
  type ContractCatalogue,
  contractFaults,
  faultOf,
  type Named,
  versionToChooseFrom,
} from './contract-faults.ts'
import {
  CONTRACT_FIELDS,
  type ContractFault,
  type ContractText,
  NO_SERVICES,
  UNSTATED,
} from './contract-text.ts'
import {
  AUTHORISATIONS,
  type Authorisation,
  type ContractTerms,
  type Fee,
  keyOf,
  onOneLine,
} from './customer.ts'
import { dayFrom, isUnstated, LONGEST_REFERENCE, listFrom, yearStartFrom } from './fields.ts'

/** What a contract says once it is read, or everything that is wrong with it. */
export type ReadContract = { ok: true; terms: ContractTerms } | { ok: false; faults: ContractFault[] }

const MOST_DAYS = 365

/**
 * Reads a contract as somebody has typed it, and holds it against the catalogue. Tiers, regions, services and conditions may be
 * written by id or by name.
 * @param at business time: what is published by then can be chosen
 */
export function readContract(text: ContractText, catalogue: ContractCatalogue, at: Date): ReadContract {
  const faults: ContractFault[] = []
  const read = <Value>(value: Value | ContractFault): Value | null => {
    if (!isFault(value)) return value
    faults.push(value)
    return null
  }
  const cell = (field: keyof ContractText) => text[field].trim()
  const version = isUnstated(cell('version'), UNSTATED.version) ? null : cell('version')
  const chosen = versionToChooseFrom({ version }, catalogue, at)
  const offered = chosen === null ? null : catalogue.offered(chosen)
  const begins = read(dayFrom('begins', cell('begins')))
  const yearStarts = read(yearStartFrom(cell('yearStarts'), begins))
  const terms = {
    reference: read(referenceFrom(onOneLine(text.reference))),
    version,
    tier: read(placeFrom('tier', cell('tier'), offered?.tiers)),
    region: read(placeFrom('region', cell('region'), offered?.regions)),
    services: servicesFrom(cell('services'), catalogue.services),
    conditions: read(conditionsFrom(cell('conditions'), catalogue.conditions)),
    noticeDays: read(daysFrom('noticeDays', cell('noticeDays'))),
    authorisation: read(authorisationFrom(cell('authorisation'))),
    ends: isUnstated(cell('ends'), UNSTATED.ends) ? null : read(dayFrom('ends', cell('ends'))),
    renews: isUnstated(cell('renews'), UNSTATED.renews) ? null : read(dayFrom('renews', cell('renews'))),
    renewalNotice: read(daysFrom('renewalNotice', cell('renewalNotice'))),
    renewalReminder: read(reminderFrom(cell('renewalReminder'))),
    monthlyFee: read(feeFrom(cell('monthlyFee'), cell('currency'))),
  }
  // What could not be read stands as what nothing else is wrong with, so that all faults are told at once.
  const whole: ContractTerms = {
    ...terms,
    tier: terms.tier ?? offered?.tiers[0]?.id ?? '',
    region: terms.region ?? offered?.regions[0]?.id ?? '',
    conditions: terms.conditions ?? {},
    authorisation: terms.authorisation ?? 'general',
    renewalReminder: terms.renewalReminder ?? true,
    begins: begins ?? '0001-01-01',
    yearStarts: yearStarts ?? '01-01',
  }
  const all = [...faults, ...contractFaults(whole, catalogue, at)]
  if (all.length === 0) return { ok: true, terms: whole }
  return { ok: false, faults: all.toSorted((a, b) => place(a) - place(b)) }
}

function place({ field }: ContractFault): number {
  return CONTRACT_FIELDS.indexOf(field)
}

function isFault(value: unknown): value is ContractFault {
  return typeof value === 'object' && value !== null && 'message' in value && 'field' in value
}

function referenceFrom(text: string): string | null | ContractFault {
  if (text.length > LONGEST_REFERENCE)
    return faultOf('reference', `${text.slice(0, 20)}…`, `write at most ${LONGEST_REFERENCE} characters.`)
  return text === '' ? null : text
}

/** The id of what is written by its id or by its name; what is neither stands as it is, for the catalogue to refuse. */
function idOf(text: string, known: readonly Named[] = []): string {
  const key = keyOf(text)
  return known.find(({ id, name }) => keyOf(id) === key || keyOf(name) === key)?.id ?? text
}

function placeFrom(field: 'tier' | 'region', text: string, known?: readonly Named[]): string | ContractFault {
  if (text !== '') return idOf(text, known)
  const ids = (known ?? []).map(({ id }) => id)
  return faultOf(
    field,
    '',
    `write the ${field} of the contract${ids.length === 0 ? '' : `: ${ids.join(', ')}`}.`,
  )
}

function servicesFrom(text: string, known: readonly Named[]): string[] | null {
  if (isUnstated(text, UNSTATED.services)) return null
  if (keyOf(text) === NO_SERVICES) return []
  return [...new Set(listFrom(text).map((one) => idOf(one, known)))].toSorted()
}

function conditionsFrom(text: string, known: readonly Named[]): Record<string, boolean> | ContractFault {
  if (isUnstated(text, UNSTATED.conditions)) return {}
  const said = new Map<string, boolean>()
  for (const one of listFrom(text)) {
    const [, name, answer] = /^(.+?)\s*[:=]\s*(yes|no)$/i.exec(one) ?? []
    const example = `${known[0]?.id ?? 'ai-features'}: no`
    if (name === undefined || answer === undefined)
      return faultOf('conditions', one, `write whether it holds, for example ${example}.`)
    const id = idOf(name, known)
    const holds = answer.toLowerCase() === 'yes'
    if (said.has(id) && said.get(id) !== holds)
      return faultOf('conditions', one, `it is said both ways. Write ${id}: yes or ${id}: no.`)
    said.set(id, holds)
  }
  return Object.fromEntries([...said].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function daysFrom(field: 'noticeDays' | 'renewalNotice', text: string): number | null | ContractFault {
  if (isUnstated(text, UNSTATED[field])) return null
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (days >= 1 && days <= MOST_DAYS) return days
  return faultOf(field, text, `write a whole number from 1 to ${MOST_DAYS}, or “${UNSTATED[field]}”.`)
}

function reminderFrom(text: string): boolean | ContractFault {
  const key = keyOf(text)
  if (key === '' || key === 'yes') return true
  return key === 'no' ? false : faultOf('renewalReminder', text, 'write yes or no.')
}

function authorisationFrom(text: string): Authorisation | ContractFault {
  const found = AUTHORISATIONS.find((one) => one === keyOf(text))
  if (found !== undefined) return found
  return text === '' ? 'general' : faultOf('authorisation', text, 'write general or specific.')
}

function feeFrom(text: string, code: string): Fee | null | ContractFault {
  if (isUnstated(text, UNSTATED.monthlyFee)) return null
  const currency = code.toUpperCase()
  if (currency === '')
    return faultOf('currency', '', 'write the currency of the monthly fee, for example EUR.')
  if (!isCurrency(currency)) return { minor: 0, currency }
  const minor = minorUnits(text, currency)
  return minor === null ? feeFault(text, currency) : { minor, currency }
}

function feeFault(text: string, currency: string): ContractFault {
  const digits = minorDigits(currency)
  const example = `1200${digits === 0 ? '' : `.${'50'.padEnd(digits, '0').slice(0, digits)}`}`
  const isFiner = /^\d{1,16}\.\d+$/.test(text)
  if (isFiner)
    return faultOf(
      'monthlyFee',
      text,
      digits === 0
        ? `${currency} has no decimals. Write a whole number, for example ${example}.`
        : `${currency} has ${digits} decimals. Write no more, for example ${example}.`,
    )
  const comma = commaFault(text, (figure) => minorUnits(figure, currency) !== null)
  return faultOf(
    'monthlyFee',
    text,
    comma === null
      ? `write the amount in digits alone, for example ${example}, or “${UNSTATED.monthlyFee}”.`
      : comma.charAt(0).toLowerCase() + comma.slice(1),
  )
}
