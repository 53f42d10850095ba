import { enumerated } from '../quantities/enumeration.ts'
import { moneyInWords } from '../quantities/money.ts'
import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { counted } from '../quantities/time/duration.ts'
import type { Contract, ContractTerms, NoticeKind } from './customer.ts'
import { yearStartInWords } from './fields.ts'
import type { Lacking } from './lacking.ts'
import type { ContractState, CustomerState } from './standing.ts'

/** What somebody is told of. */
export const KINDS_IN_WORDS: Readonly<Record<NoticeKind, string>> = {
  subprocessors: 'sub-processor changes',
  releases: 'new versions of the SLA',
  service: 'maintenance and other service notices',
}

/** The same at the beginning of a line: "Sub-processor changes". */
export function kindName(kind: NoticeKind): string {
  const words = KINDS_IN_WORDS[kind]
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const CUSTOMER_STATE_NAMES: Readonly<Record<CustomerState, string>> = {
  prospect: 'Prospect',
  customer: 'Customer',
  ended: 'Ended',
}

export const CONTRACT_STATE_NAMES: Readonly<Record<ContractState, string>> = {
  ahead: 'Begins later',
  active: 'Active',
  ended: 'Ended',
}

/** What a contract is called: by its reference, or by what it covers. */
export function contractName({
  reference,
  tier,
  region,
}: Pick<ContractTerms, 'reference' | 'tier' | 'region'>): string {
  return reference ?? `${tier}, ${region}`
}

/**
 * What a customer lacks, a sentence for each kind of notice: "No one at Acme is told of sub-processor changes." The contracts
 * are named where the customer has several that are not over.
 */
export function lackingInWords(
  name: string,
  lacking: readonly Lacking[],
  open: readonly Contract[],
): string[] {
  const kinds = [...new Set(lacking.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const contracts = lacking.filter((one) => one.kind === kind).map(({ contract }) => contractName(contract))
    const under = open.length > 1 ? ` under ${enumerated(contracts)}` : ''
    return `No one at ${name} is told of ${KINDS_IN_WORDS[kind]}${under}.`
  })
}

/** Why a contact cannot go, or be told of less, without somebody in their place. */
export function lastContactInWords(lost: readonly Lacking[]): string {
  const kinds = [...new Set(lost.map(({ kind }) => KINDS_IN_WORDS[kind]))]
  const contracts = [...new Set(lost.map(({ contract }) => contractName(contract)))]
  return (
    `Nobody else is told of ${enumerated(kinds)} under ${enumerated(contracts)}. ` +
    'Name who is told instead, or give a reason why nobody is.'
  )
}

/** "1 October 2026 to 30 September 2027", "from 1 October 2026". */
export function termInWords({ begins, ends }: { begins: CalendarDate; ends: CalendarDate | null }): string {
  return ends === null ? `from ${dateInWords(begins)}` : `${dateInWords(begins)} to ${dateInWords(ends)}`
}

/** "EUR 12,000.50 a month", or "not stated". */
function feeInWords({ monthlyFee }: Pick<ContractTerms, 'monthlyFee'>): string {
  return monthlyFee === null ? 'not stated' : `${moneyInWords(monthlyFee.minor, monthlyFee.currency)} a month`
}

/** "45 days", or "as the terms say". */
function noticeInWords({ noticeDays }: Pick<ContractTerms, 'noticeDays'>): string {
  return noticeDays === null ? 'as the terms say' : counted(noticeDays, 'day')
}

/** By what is called in words what a contract refers to by id. */
export type ContractNames = Readonly<
  Record<'tiers' | 'regions' | 'services' | 'conditions', readonly { id: string; name: string }[]>
>

/** What a contract is called on screen: its reference, or tier and region by their names. */
export function contractTitle(terms: ContractTerms, { tiers, regions }: ContractNames): string {
  return contractName({ ...terms, tier: nameIn(tiers, terms.tier), region: nameIn(regions, terms.region) })
}

/** "MSA-1: Enterprise, European Union, until 30 September 2027". */
export function contractLine(
  terms: ContractTerms,
  { tiers, regions }: Pick<ContractNames, 'tiers' | 'regions'>,
): string {
  const reference = terms.reference === null ? '' : `${terms.reference}: `
  const end = terms.ends === null ? '' : `, until ${dateInWords(terms.ends)}`
  return `${reference}${nameIn(tiers, terms.tier)}, ${nameIn(regions, terms.region)}${end}`
}

/**
 * What a contract says, line by line.
 * @param by the version that applies to it now; null where there is none
 * @param coming what is to apply later, as sentences
 */
export function contractFacts(
  terms: ContractTerms,
  names: ContractNames,
  by: string | null,
  coming: readonly string[] = [],
): { label: string; words: string }[] {
  const { version, services, conditions } = terms
  const said = Object.entries(conditions).map(
    ([id, holds]) => `${nameIn(names.conditions, id)}: ${holds ? 'yes' : 'no'}`,
  )
  const judged = by === null || by === version ? '' : ` (now ${by})`
  const lines: [string, string][] = [
    ['Tier and region', `${nameIn(names.tiers, terms.tier)}, ${nameIn(names.regions, terms.region)}`],
    ['Version', `${version ?? 'the latest'}${judged}`],
    ...coming.map((words): [string, string] => ['Next version', words]),
    ['Term', termInWords(terms)],
    ...renewalLines(terms),
    ['Services', servicesInWords(services, names)],
    ['Conditions', said.length === 0 ? 'not stated' : said.join('; ')],
    ['Notice', noticeInWords(terms)],
    ['Sub-processors', `${terms.authorisation} authorisation`],
    ['Monthly fee', feeInWords(terms)],
    ['Contract year', `from ${yearStartInWords(terms.yearStarts)}`],
  ]
  return lines.map(([label, words]) => ({ label, words }))
}

/** Nothing where the contract does not say when it renews. */
function renewalLines({ renews, renewalNotice, renewalReminder }: ContractTerms): [string, string][] {
  if (renews === null) return []
  const notice = renewalNotice === null ? '' : `, ${counted(renewalNotice, 'day')}’ notice`
  const reminder = renewalReminder ? '' : '; the customer gets no reminder'
  return [['Renews', `${dateInWords(renews)}${notice}${reminder}`]]
}

/**
 * From when a later version applies to a contract: "2027-06-01, from 1 August 2027"; what goes on applying while nobody was told, or
 * where the contract keeps it out.
 * @param now the version that applies now
 */
export function comingVersionInWords(
  version: string,
  start: CalendarDate | 'untold' | 'choice',
  now: string | null,
): string {
  if (start === 'choice')
    return `${version}, only if the customer chooses it in writing: it may hold a Change for the Worse`
  if (start !== 'untold') return `${version}, from ${dateInWords(start)}`
  const goesOn = now === null ? '' : ` Until the notice that it owes them is over, ${now} goes on applying.`
  return `${version}, of which not everyone under this contract has been told.${goesOn}`
}

function servicesInWords(services: ContractTerms['services'], names: ContractNames): string {
  if (services === null) return 'all'
  return services.length === 0 ? 'none' : services.map((id) => nameIn(names.services, id)).join('; ')
}

/** What something is called by its id; the id where it has no name any more. */
export function nameIn(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id
}

/** Why a command did nothing, and what to do. */
export const CONTRACTS_REFUSED = {
  noCustomer: 'This customer no longer exists. Reload the page.',
  noContract: 'This contract no longer exists. Reload the page.',
  noContact: 'This contact has already been removed. Reload the page.',
  nameTaken: (name: string) => `There is a customer called ${name} already. Open it, or write another name.`,
  referenceTaken: (reference: string, name: string) =>
    `Reference “${reference}” belongs to ${name} already. Write another one, or leave it empty.`,
  contractTaken: (reference: string | null) =>
    reference === null
      ? 'Contract: this customer already has one without a reference. Write a reference that tells the two apart.'
      : `Contract “${reference}”: this customer has one by this reference already. Write another one.`,
  addressTaken: (address: string) =>
    `E-mail address “${address}”: this customer has a contact with it already. Change that one.`,
  otherCustomer: 'A contact can be told of contracts of their own company alone. Reload the page.',
  beginsLater: (contract: string, begins: CalendarDate) =>
    `Contract ${contract} begins on ${dateInWords(begins)}. Enter that day or a later one, or change the contract first.`,
  badDay: 'Enter a day, for example 2026-10-01.',
  oneself: 'Choose another customer to join it with.',
  notMerged: 'This was not joined, or has already been undone. Reload the page.',
  undoLater: (name: string) =>
    `There is a customer called ${name} by now. Give that one another name first, then undo this.`,
  toldOfBoth: (address: string) =>
    `${address} is told of contracts of both by now. Have them told of those of one company, then undo this.`,
  replacementGone: 'Who should be told instead is not a contact of this customer. Choose someone else.',
  otherRequest: 'This Idempotency-Key was used for another contract. Send a new one.',
  badReason: 'Shorten the reason to at most 500 characters, without characters that cannot be shown.',
  noPage: 'This contract has no page that is open. Reload the page.',
  badHash: 'Enter the SHA-256 of the file: 64 characters from 0 to 9 and a to f.',
  largeCopy: 'This file is larger than 20 MB. Enter its SHA-256 instead.',
  notPdf: 'This file is not a PDF. Choose the PDF of the signed contract.',
  copyReason:
    'Another executed copy is recorded. Write why this one takes its place, in at least three words.',
  reasonShort: 'Write why nobody is told instead, in at least three words.',
} as const
