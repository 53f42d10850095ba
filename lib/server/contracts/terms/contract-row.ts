import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { type Contract, type ContractTerms, type Customer, keyOf } from '#lib/domain/contracts/customer.ts'
import { readContract } from '#lib/domain/contracts/read-contract.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import { contractCatalogue } from '../contract-catalogue.ts'
import { ContractsRefusal } from '../refusal.ts'

/** A contract as it is stored. */
export function contractRow({ monthlyFee, services, ...terms }: ContractTerms) {
  return {
    ...terms,
    services: services === null ? null : [...services],
    referenceKey: terms.reference === null ? '' : keyOf(terms.reference),
    feeMinor: monthlyFee?.minor ?? null,
    feeCurrency: monthlyFee?.currency ?? null,
  }
}

/**
 * What is typed of a contract, once it is read.
 * @throws ContractsRefusal with everything that is wrong with it
 */
export function requireTerms(text: ContractText, now: Date): ContractTerms {
  const read = readContract(text, contractCatalogue(now), now)
  if (read.ok) return read.terms
  throw new ContractsRefusal(
    'invalid',
    read.faults.map(({ message }) => message).join(' '),
    read.faults[0]?.field ?? null,
  )
}

/** Has no two contracts of a customer called the same. @throws ContractsRefusal where another one has the reference */
export function requireFreeReference(
  { reference }: ContractTerms,
  { contracts }: Customer,
  own?: Pick<Contract, 'id'>,
): void {
  const key = keyOf(reference ?? '')
  if (contracts.some((one) => one.id !== own?.id && keyOf(one.reference ?? '') === key))
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.contractTaken(reference), 'reference')
}
