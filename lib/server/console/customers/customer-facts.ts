import type { Actor } from '#lib/domain/auth/actor.ts'
import { isPermitted, type Permission } from '#lib/domain/auth/roles.ts'
import type { ContractCard, ContractChoices, CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import {
  type ContractCatalogue,
  contractFaults,
  versionToChooseFrom,
} from '#lib/domain/contracts/contract-faults.ts'
import type { Contact, Contract, Customer } from '#lib/domain/contracts/customer.ts'
import { NOTICE_KINDS } from '#lib/domain/contracts/customer.ts'
import { lackingOn } from '#lib/domain/contracts/lacking.ts'
import { contractStateOn, customerStateOn, openContracts } from '#lib/domain/contracts/standing.ts'
import {
  comingVersionInWords,
  contractFacts,
  contractName,
  contractTitle,
  kindName,
  lackingInWords,
} from '#lib/domain/contracts/words.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { type Applying, applyingVersions } from '../../notices/concerning/applying-versions.ts'
import { type OwnRecords, recordFacts } from './record-facts.ts'

/** What the page of a customer shows at a moment of business time. */
export async function customerFacts(
  customer: Customer,
  recordsOf: (contract: string) => OwnRecords,
  { actor, db }: { actor: Actor; db: Reading },
  now: Date,
): Promise<CustomerFacts> {
  const may = (permission: Permission) => actor.kind === 'person' && isPermitted(actor.role, permission)
  const catalogue = contractCatalogue(now)
  const today = now.toISOString().slice(0, 10)
  const { id, name, reference, contracts, contacts } = customer
  const applying = await applyingVersions(contracts, now, db)
  return {
    id,
    name,
    reference,
    state: customerStateOn(customer, today),
    contracts: contracts.map((contract) =>
      cardOf(
        contract,
        { applying: applying.get(contract.id), records: recordsOf(contract.id) },
        catalogue,
        now,
      ),
    ),
    contacts: contacts.map((contact) => ({ ...contact, words: toldInWords(contact, contracts) })),
    lacking: lackingInWords(name, lackingOn(customer, today), openContracts(customer, today)),
    choices: contractChoices(catalogue, now),
    mayChange: may('contracts.change'),
    mayRecord: may('contracts.record'),
    at: now.toISOString(),
    today,
  }
}

function cardOf(
  contract: Contract,
  { applying, records }: { applying: Applying | undefined; records: OwnRecords },
  catalogue: ContractCatalogue,
  now: Date,
): ContractCard {
  const { id: _, ...terms } = contract
  const version = versionToChooseFrom(contract, catalogue, now)
  const offered = version === null ? null : catalogue.offered(version)
  const names = { ...catalogue, tiers: offered?.tiers ?? [], regions: offered?.regions ?? [] }
  const by = applying?.version ?? null
  const coming = (applying?.coming ?? []).map(({ release, start }) =>
    comingVersionInWords(release.version, start.kind === 'from' ? start.day : start.kind, by),
  )
  return {
    id: contract.id,
    name: contractTitle(terms, names),
    state: contractStateOn(contract, now.toISOString().slice(0, 10)),
    text: contractAsText(terms),
    facts: contractFacts(terms, names, by, coming),
    faults: contractFaults(terms, catalogue, now).map(({ message }) => message),
    record: recordFacts(records),
  }
}

/** By kind; with the contracts where the customer has several. */
function toldInWords({ told }: Contact, contracts: readonly Contract[]): string[] {
  return NOTICE_KINDS.flatMap((kind) => {
    const under = contracts.filter(({ id }) => told.some((one) => one.contract === id && one.kind === kind))
    if (under.length === 0) return []
    return [
      contracts.length < 2 ? kindName(kind) : `${kindName(kind)} (${under.map(contractName).join(', ')})`,
    ]
  })
}

/** From what a contract is put together at a moment of business time. */
export function contractChoices(
  { ledger, offered, services, conditions }: ContractCatalogue,
  now: Date,
): ContractChoices {
  const latest = versionToChooseFrom({ version: null }, { ledger }, now)
  const versions = ledger
    .map(({ version }) => version)
    .toSorted((a, b) => Number(b === latest) - Number(a === latest))
  const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ id, name }))
  return {
    versions: versions.flatMap((version) => {
      const own = offered(version)
      return own === null ? [] : [{ version, tiers: named(own.tiers), regions: named(own.regions) }]
    }),
    services: named(services),
    conditions: named(conditions),
  }
}
