import { eq } from 'drizzle-orm'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { NOTICE_KINDS } from '#lib/domain/contracts/customer.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { ContactPerson } from '../../contracts/contacts/contact-row.ts'
import { haveTold } from '../../contracts/contacts/have-told.ts'
import { standingCustomer } from '../../contracts/customers/standing-customer.ts'
import { addContract } from '../../contracts/terms/add-contract.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { links } from '../tables.ts'
import { isForLegal } from './handed-links.ts'

/** `contact`: who is told of everything under it; null for nobody. */
export type ContractOfLink = { link: string; text: ContractText; contact: ContactPerson | null }

/**
 * Makes a contract of a link: its prospect is a customer from then on, and the contact is told of every kind of notice.
 * @throws ForbiddenError, LinksRefusal, ContractsRefusal
 */
export const makeContract: Command<ContractOfLink, { customer: string; contract: string }> = async (
  { link: id, text, contact },
  context,
) => {
  const { actor, tx } = context
  requirePermission(actor, 'contracts.record')
  const [row] = await tx.select().from(links).where(eq(links.id, id)).for('update')
  if (row === undefined || !isForLegal(row, actor)) throw new LinksRefusal(404, LINKS_REFUSED.unknown)
  if (row.contract !== null) throw new LinksRefusal(409, LINKS_REFUSED.contracted)
  const customer = await standingCustomer(row.customer, tx)
  const { id: contract } = await addContract({ customer, text }, context)
  if (contact !== null) {
    const told = NOTICE_KINDS.map((kind) => ({ contract, kind }))
    await haveTold({ customer, person: contact, told }, context)
  }
  await tx.update(links).set({ contract }).where(eq(links.id, id))
  await addEvent({ link: id, step: 'contracted' }, context)
  await recordChange('links.contracted', id, { after: { customer, contract } }, context)
  return { customer, contract }
}
