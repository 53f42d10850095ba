import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { PlannedContact, PlannedContract, PlannedCustomer } from '#lib/domain/contracts/import/plan.ts'
import type { CommandContext } from '../../db/command.ts'
import { requireCustomer } from '../changing.ts'
import { insertContact } from '../contacts/add-contact.ts'
import { storeContact } from '../contacts/change-contact.ts'
import { recordCopy } from '../copies/record-copy.ts'
import { changeCustomer } from '../customers/change-customer.ts'
import { endCustomer } from '../customers/end-customer.ts'
import { addContract } from '../terms/add-contract.ts'
import { changeContract } from '../terms/change-contract.ts'

/** Makes of a customer that there is what an import has planned, each change with an entry of its own in the log. */
export async function changeStored(planned: PlannedCustomer, context: CommandContext): Promise<void> {
  const id = planned.id ?? ''
  if (planned.isChanged)
    await changeCustomer({ customer: id, name: planned.name, reference: planned.reference }, context)
  if (planned.endedOn !== null && planned.isChanged)
    await endCustomer({ customer: id, on: planned.endedOn }, context)
  for (const contract of planned.contracts) await changeContractAsPlanned(id, contract, context)
  for (const contact of planned.contacts)
    if (contact.isChanged) await changeContactAsPlanned(id, contact, context)
}

async function changeContractAsPlanned(
  customer: string,
  { id, terms, isChanged, copy }: PlannedContract,
  context: CommandContext,
): Promise<void> {
  const text = contractAsText(terms)
  if (id !== null && isChanged) await changeContract({ contract: id, text }, context)
  const contract = id ?? (await addContract({ customer, text }, context)).id
  if (copy !== null) await recordCopy({ contract, copy: { sha256: copy }, reason: '' }, context)
}

/** Whether somebody is still told of everything was looked at for the whole file: here one may go before another comes. */
async function changeContactAsPlanned(
  id: string,
  { id: contact, name, role, address, told: planned }: PlannedContact,
  context: CommandContext,
): Promise<void> {
  const customer = await requireCustomer(id, context)
  const keys = new Map(customer.contracts.map((one) => [keyOf(one.reference ?? ''), one.id]))
  const told = planned.map(({ key, kind }) => ({ contract: keys.get(key) ?? '', kind }))
  const person = { name, role, address }
  if (contact === null) await insertContact(customer, person, told, context)
  else await storeContact({ contact, person, told, why: {} }, customer, context)
}
