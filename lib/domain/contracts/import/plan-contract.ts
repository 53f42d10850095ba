import { contractAsText } from '../contract-as-text.ts'
import { CONTRACT_FIELD_NAMES, CONTRACT_FIELDS, type ContractText } from '../contract-text.ts'
import { type Contract, type ContractTerms, type Customer, keyOf } from '../customer.ts'
import { readContract } from '../read-contract.ts'
import { contractName } from '../words.ts'
import { IMPORT_DEEDS } from './deeds.ts'
import type { CustomerGroup, Said } from './groups.ts'
import type { ImportContext, ImportFault, PlannedContract } from './plan.ts'
import { planCopy } from './plan-copy.ts'

type Planned = { contract: PlannedContract | null; words: string; faults: ImportFault[] }

type Context = Pick<ImportContext, 'catalogue' | 'at' | 'copies' | 'mayRecord'>

/** What rows make of a contract, and of its executed copy. */
export function planContract(key: string, said: Said, group: CustomerGroup, context: Context): Planned {
  const planned = planTerms(key, said, group, context)
  if (planned.contract === null) return planned
  const known = planned.contract.id === null ? undefined : context.copies.get(planned.contract.id)
  const copy = planCopy(said, known ?? null, context.mayRecord)
  if ('fault' in copy) return { contract: null, words: '', faults: [...planned.faults, copy.fault] }
  if (copy.sha256 === null) return planned
  const words = [planned.words, IMPORT_DEEDS.recordsCopy].filter((one) => one !== '').join(' ')
  return { ...planned, contract: { ...planned.contract, copy: copy.sha256 }, words }
}

function planTerms(
  key: string,
  said: Said,
  { stored, said: customer }: CustomerGroup,
  { catalogue, at }: Context,
): Planned {
  const before = stored?.contracts.find(({ reference }) => keyOf(reference ?? '') === key) ?? null
  const unclear = before === null && key === '' ? unclearFault(said, stored, customer.text('customer')) : null
  if (unclear !== null) return { contract: null, words: '', faults: [unclear] }
  const was = before === null ? null : contractAsText(before)
  const text = Object.fromEntries(
    CONTRACT_FIELDS.map((field) => [field, said.text(field) || (was?.[field] ?? '')]),
  ) as ContractText
  if (before !== null && was !== null) {
    // What stands may have a tier that the newest version has not; an import that says it again changes nothing.
    const isSame = CONTRACT_FIELDS.every((field) => keyOf(text[field]) === keyOf(was[field]))
    if (isSame) return { contract: unchanged(key, before), words: '', faults: [] }
  }
  const read = readContract(text, catalogue, at)
  if (!read.ok)
    return {
      contract: null,
      words: '',
      faults: read.faults.map(({ field, given, message }) => ({
        row: said.rowOf(field),
        column: field,
        given,
        message,
      })),
    }
  if (before === null) {
    const words = IMPORT_DEEDS.addsContract(read.terms)
    return { contract: { key, id: null, terms: read.terms, isChanged: true, copy: null }, words, faults: [] }
  }
  const terms = { ...read.terms, reference: before.reference }
  const changes = changesIn(before, terms)
  if (changes.length === 0) return { contract: unchanged(key, before), words: '', faults: [] }
  const words = IMPORT_DEEDS.changesContract(contractName(before), changes)
  return { contract: { key, id: before.id, terms, isChanged: true, copy: null }, words, faults: [] }
}

function unchanged(key: string, { id, ...terms }: Contract): PlannedContract {
  return { key, id, terms, isChanged: false, copy: null }
}

/** "Tier: growth → enterprise". */
function changesIn(before: ContractTerms, after: ContractTerms): string[] {
  const [was, is] = [contractAsText(before), contractAsText(after)]
  return CONTRACT_FIELDS.filter((field) => was[field] !== is[field]).map(
    (field) => `${CONTRACT_FIELD_NAMES[field]}: ${was[field] || 'none'} → ${is[field] || 'none'}`,
  )
}

/** Without a reference it is not clear which contract is meant, where the customer has some and each has one. */
function unclearFault(said: Said, stored: Customer | null, name: string): ImportFault | null {
  const references = (stored?.contracts ?? []).flatMap(({ reference }) => reference ?? [])
  if (references.length === 0) return null
  return {
    row: said.row,
    column: 'reference',
    given: '',
    message: `Contract: write which contract of ${name} this is: ${references.join(', ')}. For another one, write a reference of its own.`,
  }
}
