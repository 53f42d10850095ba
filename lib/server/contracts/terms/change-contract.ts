import { eq } from 'drizzle-orm'
import type { AuditValue } from '#lib/domain/audit/entry.ts'
import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import { CONTRACT_FIELDS, type ContractText } from '#lib/domain/contracts/contract-text.ts'
import type { ContractTerms, Customer } from '#lib/domain/contracts/customer.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { beginChange, customerOfContract, recordChange } from '../changing.ts'
import { ContractsRefusal } from '../refusal.ts'
import { contracts } from '../tables.ts'
import { contractRow, requireFreeReference, requireTerms } from './contract-row.ts'

/**
 * Has a contract say something else.
 * @throws ForbiddenError, ContractsRefusal
 */
export const changeContract: Command<{ contract: string; text: ContractText }, object> = async (
  { contract: id, text },
  context,
) => {
  await beginChange(context)
  const customer = await customerOfContract(id, context)
  const before = contractIn(customer, id)
  // What stands already may have a tier that the newest version has not: as long as nothing of it is changed, it stays.
  if (isSame(contractAsText(before), text)) return {}
  const terms = requireTerms(text, context.now)
  requireFreeReference(terms, customer, before)
  await store(customer, before, terms, context)
  return {}
}

/**
 * Ends a contract with a day, its last, or has it open again.
 * @throws ForbiddenError, ContractsRefusal
 */
export const endContract: Command<{ contract: string; on: CalendarDate | null }, object> = async (
  { contract: id, on },
  context,
) => {
  await beginChange(context)
  const customer = await customerOfContract(id, context)
  const before = contractIn(customer, id)
  if (on !== null && !isCalendarDate(on)) throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.badDay)
  if (on !== null && on < before.begins)
    throw new ContractsRefusal(
      'invalid',
      CONTRACTS_REFUSED.beginsLater(before.reference ?? before.tier, before.begins),
    )
  await store(customer, before, { ...before, ends: on }, context)
  return {}
}

async function store(
  customer: Customer,
  { id, ...before }: Customer['contracts'][number],
  terms: ContractTerms,
  context: CommandContext,
): Promise<void> {
  const names = Object.keys(before) as (keyof ContractTerms)[]
  const changed = names.filter((name) => canonicalJson(before[name]) !== canonicalJson(terms[name]))
  if (changed.length === 0) return
  const { id: _, ...row } = { id, ...contractRow(terms) }
  await context.tx.update(contracts).set(row).where(eq(contracts.id, id))
  const of = (values: ContractTerms) =>
    Object.fromEntries(changed.map((name): [string, AuditValue] => [name, values[name]]))
  await recordChange(
    'contracts.changed',
    customer.id,
    { before: of(before), after: { contract: id, ...of(terms) } },
    context,
  )
}

function contractIn({ contracts: own }: Customer, id: string): Customer['contracts'][number] {
  const found = own.find((contract) => contract.id === id)
  if (found === undefined) throw new ContractsRefusal('unknown', CONTRACTS_REFUSED.noContract)
  return found
}

function isSame(a: ContractText, b: ContractText): boolean {
  return CONTRACT_FIELDS.every((field) => a[field] === b[field])
}
