import type { ContractCatalogue } from '../../contracts/contract-faults.ts'
import { type ContractText, UNSTATED } from '../../contracts/contract-text.ts'
import { readContract } from '../../contracts/read-contract.ts'
import type { LinkTerms } from '../link.ts'
import type { LinkFault, LinkText, OptionText } from '../link-text.ts'
import { calendarFrom } from './calendar-address.ts'
import {
  codeFrom,
  customerFrom,
  downloadsFrom,
  noteFrom,
  recipientFrom,
  type TypedCode,
} from './given-fields.ts'
import { asLinkFault, inFormOrder, isFault } from './link-fault.ts'
import { numberFaults, optionsFrom } from './read-options.ts'
import { stepsFrom } from './steps-from.ts'
import { expiryFrom } from './valid-until.ts'

/** What a link may refer to. `isAddress`: whether a text is one e-mail address and nothing else. */
export type LinkCatalogue = ContractCatalogue & { isAddress: (text: string) => boolean }

/** What a link says once it is read, or everything that is wrong with it, in the order of the form. */
export type ReadLink =
  | { ok: true; terms: LinkTerms; accessCode: TypedCode }
  | { ok: false; faults: LinkFault[] }

/** Where no day is stated on which the contract starts: no other field depends on it. */
const ANY_DAY = '2000-01-01'

/**
 * Reads a link as somebody has typed it, and holds it against the catalogue. Tiers, regions, services and conditions may be
 * written by id or by name, as in a contract.
 * @param at business time: what is published by then can be chosen, and a link ends after it
 */
export function readLink(text: LinkText, catalogue: LinkCatalogue, at: Date): ReadLink {
  const faults: LinkFault[] = []
  const read = <Value>(value: Value | LinkFault): Value | null => {
    if (!isFault(value)) return value
    faults.push(value)
    return null
  }
  const of = text.options.length
  const contracts = text.options.map((option) => readContract(asContract(text, option), catalogue, at))
  const contractFaults = contracts.flatMap((contract, index) =>
    contract.ok ? [] : contract.faults.map((fault) => asLinkFault(fault, { index, of })),
  )
  // What all options have in common is told once.
  faults.push(...numberFaults(of), ...new Map(contractFaults.map((one) => [one.field, one])).values())
  const preparedFor = read(customerFrom(text.customer))
  const options = read(optionsFrom(text.options, contracts))
  const expiresAt = read(expiryFrom(text.lastDay.trim(), at))
  const recipient = read(recipientFrom(text.recipient.trim(), catalogue.isAddress))
  const note = read(noteFrom(text.note.trim()))
  const steps = read(stepsFrom(text.steps))
  const mayDownload = read(downloadsFrom(text.downloads.trim()))
  const calendar = read(calendarFrom(text.calendar.trim()))
  const accessCode = read(codeFrom(text.accessCode.trim()))
  const [first] = contracts
  if (faults.length > 0 || first?.ok !== true) return { ok: false, faults: inFormOrder(faults) }
  if (preparedFor === null || options === null || expiresAt === null) return { ok: false, faults }
  const { version, services, conditions, begins } = first.terms
  return {
    ok: true,
    terms: {
      preparedFor,
      options,
      begins: text.begins.trim() === '' ? null : begins,
      services,
      conditions,
      note,
      steps: steps ?? [],
      version,
      mayDownload: mayDownload === true,
      recipient,
      calendar,
      expiresAt,
    },
    accessCode: accessCode ?? { kind: 'unchanged' },
  }
}

/** An option, with what all have in common, as a contract would say it. */
function asContract(
  { version, services, conditions, begins }: LinkText,
  { tier, region, fee, currency }: OptionText,
): ContractText {
  return {
    reference: '',
    version,
    tier,
    region,
    services,
    conditions,
    noticeDays: '',
    authorisation: '',
    begins: begins.trim() === '' ? ANY_DAY : begins,
    ends: UNSTATED.ends,
    renews: '',
    renewalNotice: '',
    renewalReminder: '',
    monthlyFee: fee,
    currency: fee.trim() === '' ? '' : currency,
    yearStarts: '',
  }
}
