import { and, eq, isNull } from 'drizzle-orm'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import type { EnteredWay } from '#lib/domain/objections/way.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractOf, type Reading } from '../../contracts/stored-customers.ts'
import { contacts, contracts } from '../../contracts/tables.ts'
import type { Command } from '../../db/command.ts'
import { notices } from '../../notices/tables.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { fileObjection } from '../filing/file-objection.ts'
import type { Entered } from '../filing/filing.ts'
import type { Filed } from '../filing/typed-objection.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import { nameOf } from './step-objection.ts'

/** An objection that came by post or by an ordinary e-mail. `address`: of whoever objects; null where nobody is to be told. */
export type OrdinaryObjection = {
  notice: string
  contract: string
  filed: Filed
  via: EnteredWay
  day: CalendarDate
  address: string | null
}

/** Enters one, as of the day on which it came; its id. @throws ForbiddenError, ObjectionsRefusal */
export const enterObjection: Command<OrdinaryObjection, { id: string }> = async (input, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'objections.manage')
  const [notice] = await tx.select().from(notices).where(eq(notices.id, input.notice))
  if (notice === undefined) throw new ObjectionsRefusal(404, OBJECTIONS_REFUSED.noNotice)
  const [contract] = await tx.select().from(contracts).where(eq(contracts.id, input.contract))
  if (contract === undefined) throw new ObjectionsRefusal(404, OBJECTIONS_REFUSED.noCustomer)
  const { filed, via, day, address } = input
  const to = await reachOf(address, contract.customer, tx)
  const id = await fileObjection(
    {
      concerned: { notice, contract: contractOf(contract) },
      ...{ filed, via, entered: { by: nameOf(actor), day, to } },
    },
    context,
  )
  return { id }
}

/** A contact of the customer is told as such: wherever their address moves, and no longer once they are removed. */
async function reachOf(address: string | null, customer: string, db: Reading): Promise<Entered['to']> {
  if (address === null) return { contact: null, address: null }
  const [known] = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.customer, customer),
        eq(contacts.addressKey, keyOf(address)),
        isNull(contacts.erasedAt),
        isNull(contacts.joinedInto),
      ),
    )
  return known === undefined ? { contact: null, address } : { contact: known.id, address: null }
}
