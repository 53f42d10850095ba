import type { z } from 'zod'
import type { CustomerFacts } from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { addContact } from '../../contracts/contacts/add-contact.ts'
import { changeContact } from '../../contracts/contacts/change-contact.ts'
import { removeContact } from '../../contracts/contacts/remove-contact.ts'
import { changeCustomer } from '../../contracts/customers/change-customer.ts'
import { createCustomer } from '../../contracts/customers/create-customer.ts'
import { type EndsBefore, endCustomer, resumeCustomer } from '../../contracts/customers/end-customer.ts'
import { mergeCustomers } from '../../contracts/merging/merge-customers.ts'
import { partCustomers } from '../../contracts/merging/part-customers.ts'
import { customerIdOf } from '../../contracts/queries/customer-id-of.ts'
import { addContract } from '../../contracts/terms/add-contract.ts'
import { changeContract, endContract } from '../../contracts/terms/change-contract.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { ConsoleRefusal } from '../refusal.ts'
import { readCustomerFacts } from './read-customers.ts'
import { requireIds, unlessRefused } from './refused.ts'
import type {
  contactSchema,
  contractChangeSchema,
  customerChangeSchema,
  customerSchema,
  insteadSchema,
} from './schema.ts'

type Named = z.output<typeof customerSchema>

/** Adds a customer; its id. @throws ForbiddenError, ConsoleRefusal */
export const add: Command<Named, { id: string }> = (input, context) =>
  unlessRefused(() => createCustomer(input, context))

/** Gives a customer another name, or takes its end back; its page then. @throws ForbiddenError, ConsoleRefusal */
export const change: Command<
  { customer: string; change: z.output<typeof customerChangeSchema> },
  CustomerFacts
> = async ({ customer, change: asked }, context) => {
  requireIds('contracts.change', context, customer)
  await unlessRefused(async () =>
    'ends' in asked
      ? await resumeCustomer({ customer, ends: asked.ends }, context)
      : await changeCustomer({ customer, ...asked }, context),
  )
  return await factsOf(customer, context)
}

/** Ends a customer; its page then, and what takes that back. @throws ForbiddenError, ConsoleRefusal */
export const end: Command<
  { customer: string; on: string },
  { facts: CustomerFacts; ends: EndsBefore }
> = async (input, context) => {
  requireIds('contracts.change', context, input.customer)
  const { ends } = await unlessRefused(() => endCustomer(input, context))
  return { facts: await factsOf(input.customer, context), ends }
}

/** Joins a customer with another one, or undoes that; its page then. @throws ForbiddenError, ConsoleRefusal */
export const merge: Command<{ customer: string; other: string; undo: boolean }, CustomerFacts> = async (
  { customer, other, undo },
  context,
) => {
  requireIds('contracts.change', context, customer, other)
  await unlessRefused(() => (undo ? partCustomers : mergeCustomers)({ customer, other }, context))
  return await factsOf(customer, context)
}

/** Adds a contract; the page of its customer then. @throws ForbiddenError, ConsoleRefusal */
export const contractAdded: Command<{ customer: string; text: ContractText }, CustomerFacts> = async (
  input,
  context,
) => {
  requireIds('contracts.change', context, input.customer)
  await unlessRefused(() => addContract(input, context))
  return await factsOf(input.customer, context)
}

/** Changes a contract; the page of its customer then. @throws ForbiddenError, ConsoleRefusal */
export const contractChanged: Command<
  { contract: string; change: z.output<typeof contractChangeSchema> },
  CustomerFacts
> = async ({ contract, change: asked }, context) => {
  requireIds('contracts.change', context, contract)
  await unlessRefused(async () =>
    'on' in asked
      ? await endContract({ contract, on: asked.on }, context)
      : await changeContract({ contract, text: asked }, context),
  )
  return await factsOf(await customerIdOf({ contract }, context), context)
}

/** Adds a contact; the page of their customer then. @throws ForbiddenError, ConsoleRefusal */
export const contactAdded: Command<
  { customer: string } & z.output<typeof contactSchema>,
  CustomerFacts
> = async ({ customer, person, told }, context) => {
  requireIds('contracts.change', context, customer)
  await unlessRefused(() => addContact({ customer, person, told }, context))
  return await factsOf(customer, context)
}

/** Changes a contact; the page of their customer then. @throws ForbiddenError, ConsoleRefusal */
export const contactChanged: Command<
  { contact: string } & z.output<typeof contactSchema>,
  CustomerFacts
> = async (input, context) => {
  requireIds('contracts.change', context, input.contact)
  await unlessRefused(() => changeContact(input, context))
  return await factsOf(await customerIdOf({ contact: input.contact }, context), context)
}

/** Removes a contact; the page of their customer then. @throws ForbiddenError, ConsoleRefusal */
export const contactRemoved: Command<
  { contact: string } & z.output<typeof insteadSchema>,
  CustomerFacts
> = async (input, context) => {
  requireIds('contracts.change', context, input.contact)
  await unlessRefused(() => removeContact(input, context))
  return await factsOf(await customerIdOf({ contact: input.contact }, context), context)
}

async function factsOf(customer: string, { actor, tx }: CommandContext): Promise<CustomerFacts> {
  const facts = actor.kind === 'person' ? await readCustomerFacts(customer, { actor, db: tx }) : null
  if (facts === null) throw new ConsoleRefusal(404, CUSTOMER_WORDS.unknown)
  return facts
}
