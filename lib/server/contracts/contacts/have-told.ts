import { keyOf } from '#lib/domain/contracts/customer.ts'
import type { Command } from '../../db/command.ts'
import { beginChange, requireCustomer } from '../changing.ts'
import { insertContact } from './add-contact.ts'
import { storeContact } from './change-contact.ts'
import type { ContactPerson, Told } from './contact-row.ts'

/**
 * Has someone at a customer told of more: who is a contact already goes on being told of the rest, anyone else becomes one.
 * @throws ForbiddenError, ContractsRefusal
 */
export const haveTold: Command<{ customer: string; person: ContactPerson; told: Told }, object> = async (
  { customer: id, person, told },
  context,
) => {
  await beginChange(context)
  const customer = await requireCustomer(id, context)
  const known = customer.contacts.find(({ address }) => keyOf(address) === keyOf(person.address))
  if (known === undefined) await insertContact(customer, person, told, context)
  else
    await storeContact(
      {
        contact: known.id,
        person: { name: person.name ?? known.name, role: person.role ?? known.role, address: known.address },
        told: [...known.told, ...told],
        why: {},
      },
      customer,
      context,
    )
  return {}
}
