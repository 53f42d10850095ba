import { meantOrOneOf } from '../quantities/closest.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { isCurrency } from '../quantities/money.ts'
import { addDays, type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { nextAfter, type Release } from '../release/standing.ts'
import { CONTRACT_FIELD_NAMES, type ContractFault, type ContractField } from './contract-text.ts'
import type { ContractTerms } from './customer.ts'
import { versionOn } from './version-on.ts'

export type Named = { id: string; name: string }

/** What a contract may refer to. */
export type ContractCatalogue = {
  /** What has been published. */
  ledger: readonly Release[]
  /** What a released version offers; null for one that there is not. */
  offered: (version: string) => { tiers: readonly Named[]; regions: readonly Named[] } | null
  services: readonly Named[]
  conditions: readonly Named[]
}

/** A fault of a field: "Tier “gold”: …" */
export function faultOf(field: ContractField, given: string, what: string): ContractFault {
  const name = CONTRACT_FIELD_NAMES[field]
  return { field, given, message: given === '' ? `${name}: ${what}` : `${name} “${given}”: ${what}` }
}

/** What of a contract there is not in the catalogue at a moment, or contradicts itself. */
export function contractFaults(
  contract: ContractTerms,
  catalogue: ContractCatalogue,
  at: Date,
): ContractFault[] {
  return [
    ...versionFaults(contract, catalogue),
    ...placeFaults(contract, catalogue, at),
    ...usageFaults(contract, catalogue),
    ...termFaults(contract),
    ...feeFaults(contract),
  ]
}

/** The version whose tiers and regions a contract may have at a moment: before the first is in force, the one that comes first. */
export function versionToChooseFrom(
  contract: Pick<ContractTerms, 'version'>,
  { ledger }: Pick<ContractCatalogue, 'ledger'>,
  at: Date,
): string | null {
  if (contract.version !== null && !ledger.some(({ version }) => version === contract.version)) return null
  return (versionOn(contract, ledger, at) ?? nextAfter(ledger, at))?.version ?? null
}

function versionFaults({ version }: ContractTerms, { ledger }: ContractCatalogue): ContractFault[] {
  if (version === null || ledger.some((release) => release.version === version)) return []
  const versions = ledger.map((release) => release.version)
  return [
    faultOf(
      'version',
      version,
      `there never was this version. Write latest, or ${enumerated(versions, 'or')}.`,
    ),
  ]
}

function placeFaults(contract: ContractTerms, catalogue: ContractCatalogue, at: Date): ContractFault[] {
  const version = versionToChooseFrom(contract, catalogue, at)
  const offered = version === null ? null : catalogue.offered(version)
  if (offered === null) return []
  return [
    ...unknown('tier', [contract.tier], offered.tiers, `version ${version} has no such tier.`),
    ...unknown('region', [contract.region], offered.regions, `version ${version} has no such region.`),
  ]
}

function usageFaults(
  { services, conditions }: ContractTerms,
  catalogue: Pick<ContractCatalogue, 'services' | 'conditions'>,
): ContractFault[] {
  return [
    ...unknown('services', services ?? [], catalogue.services, 'there is no such service.'),
    ...unknown('conditions', Object.keys(conditions), catalogue.conditions, 'there is no such condition.'),
  ]
}

function unknown(
  field: ContractField,
  given: readonly string[],
  known: readonly Named[],
  what: string,
): ContractFault[] {
  return given
    .filter((id) => !known.some((one) => one.id === id))
    .map((id) =>
      faultOf(field, id, `${what} ${known.length === 0 ? 'Leave it empty.' : meantOrOneOf(id, known)}`),
    )
}

function termFaults({ begins, ends, renews }: ContractTerms): ContractFault[] {
  const isBackwards = ends !== null && ends < begins
  return [
    ...(isBackwards
      ? [
          faultOf(
            'ends',
            ends,
            `the contract begins on ${dateInWords(begins)}. Write that day or a later one, or open.`,
          ),
        ]
      : []),
    ...renewalFaults(renews, begins, isBackwards ? null : ends),
  ]
}

/** It renews after it has begun, and at the latest on the day after its last. */
function renewalFaults(
  renews: CalendarDate | null,
  begins: CalendarDate,
  ends: CalendarDate | null,
): ContractFault[] {
  if (renews === null) return []
  if (renews <= begins)
    return [
      faultOf(
        'renews',
        renews,
        `the contract begins on ${dateInWords(begins)}. Write a later day, or leave it empty.`,
      ),
    ]
  if (ends === null || renews <= addDays(ends, 1)) return []
  return [
    faultOf(
      'renews',
      renews,
      `the contract ends on ${dateInWords(ends)}. Write the day after it at the latest, or leave it empty.`,
    ),
  ]
}

function feeFaults({ monthlyFee }: ContractTerms): ContractFault[] {
  if (monthlyFee === null || isCurrency(monthlyFee.currency)) return []
  return [
    faultOf(
      'currency',
      monthlyFee.currency,
      'there is no such currency. Write its three letters by ISO 4217, for example EUR.',
    ),
  ]
}
