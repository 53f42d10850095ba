import { randomUUID } from 'node:crypto'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import { publicationKey } from '#lib/domain/publications/publication.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contacts, contracts, customers } from '../../contracts/tables.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, CommandContext, Transaction } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { notices } from '../../notices/tables.ts'
import { contractNotice, entryOf } from '../concerning/contract-notice.ts'
import { toldOf } from '../concerning/told-of.ts'
import { objectionRequests } from '../tables.ts'
import { newToken, tokenHash } from '../tokens.ts'
import { confirmMailJob } from './confirm-mail.job.ts'
import { type EnteredObjection, lockedToken } from './locked.ts'

const DAY = 86_400_000
const TOKEN_LIVES = 2 * DAY
/** Mails to one contact in 24 hours that the form has sent. */
const MOST_MAILS = 3

type Found = { contact: string; customer: string; contract: typeof contracts.$inferSelect }

/**
 * Keeps what somebody entered on the public page, and has a link sent that confirms it, where the address is that of a contact whose
 * contract the change concerns. Of contracts of several customers those count whose name was entered, if it is any's.
 * @returns whether a mail goes out
 */
export const keepRequest: Command<EnteredObjection & { at: Date }, boolean> = async (entered, context) => {
  const { tx } = context
  const [notice] = await tx
    .select()
    .from(notices)
    .where(eq(notices.publication, publicationKey({ kind: 'notice', notice: entered.notice })))
  if (notice === undefined) return false
  const addressKey = keyOf(entered.email)
  await tx.execute(
    sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.objections}::int, hashtext(${addressKey}))`,
  )
  const found = await concernedAt(addressKey, notice, entered, context)
  const named = found.filter(({ customer }) => keyOf(customer) === keyOf(entered.customer))
  const chosen = named.length > 0 ? named : found
  const [first] = chosen
  if (first === undefined) return false
  if ((await mailsSince(tx, first.contact, new Date(entered.at.getTime() - DAY))) >= MOST_MAILS) return false
  const token = newToken()
  const [row] = await tx
    .insert(objectionRequests)
    .values({
      id: randomUUID(),
      tokenSha256: tokenHash(token),
      notice: notice.id,
      contact: first.contact,
      contracts: chosen.map(({ contract }) => contract.id),
      ...entered.filed,
      requestedAt: entered.at.toISOString(),
      expiresAt: new Date(entered.at.getTime() + TOKEN_LIVES).toISOString(),
    })
    .returning({ id: objectionRequests.id })
  if (row === undefined) throw new Error('a row that was written is not there')
  await sendJob(confirmMailJob, { data: { request: row.id, token: lockedToken(token) } }, tx)
  return true
}

/** The contracts at whose customers an address is a contact's, and whose customer may object to the changes that were entered. */
async function concernedAt(
  addressKey: string,
  notice: typeof notices.$inferSelect,
  { filed }: EnteredObjection,
  { now, tx }: CommandContext,
): Promise<Found[]> {
  const entry = entryOf(notice.publication, now)
  if (entry === null) return []
  const rows = await tx
    .select({ contact: contacts.id, customer: customers.name, contract: contracts })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customer))
    .innerJoin(contracts, eq(contracts.customer, customers.id))
    .where(and(eq(contacts.addressKey, addressKey), isNull(contacts.erasedAt), isNull(contacts.joinedInto)))
  const found: Found[] = []
  for (const row of rows) {
    const contract = contractOf(row.contract)
    const isOver = contract.ends !== null && contract.ends < now.toISOString().slice(0, 10)
    if (isOver) continue
    const own = contractNotice(entry, contract, await toldOf(notice, contract, now, tx), now)
    if (filed.changes.every((change) => own.objectable.some(({ id }) => id === change))) found.push(row)
  }
  return found
}

async function mailsSince(tx: Transaction, contact: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ mails: count() })
    .from(objectionRequests)
    .where(
      and(eq(objectionRequests.contact, contact), gt(objectionRequests.requestedAt, since.toISOString())),
    )
  return row?.mails ?? 0
}
