import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contacts, contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { type OwnNotice, ownNotices } from '../concerning/own-notice.ts'
import { noticeRecipients, notices } from '../tables.ts'
import type { NoticeBatch } from './notice-batch.ts'

/** A notice to one contact under one contract, to be sent. */
export type NoticeLetter = {
  recipient: string
  tries: number
  messageId: string
  publication: string
  /** What a person has written; null for an entry of a ledger. */
  written: WrittenContent | null
  /** Empty where the contact was removed. */
  address: string
  contract: Contract
  /** What the notice is to the contract; undefined for what a person has written. */
  own: OwnNotice | undefined
  customer: string
  /** When it was accepted before, of which the deadline is made; null where it was not. */
  acceptedAt: Date | null
  /** Whether it reminds of a notice that they have. */
  isReminder?: boolean
}

const TRIED = ['waiting', 'retrying'] as const

/** What is not to be sent: it is done with, or the notice is paused, or not released. */
const isSendable = and(inArray(noticeRecipients.state, [...TRIED]), isNull(notices.pausedAt))

/** What of a batch is due at a moment of the system's clock, as it stands at one of business time. */
export async function dueLetters(
  db: Database,
  { notice, batch }: NoticeBatch,
  { at, now }: { at: Date; now: Date },
): Promise<NoticeLetter[]> {
  return await lettersOf(
    db,
    and(
      eq(noticeRecipients.notice, notice),
      eq(noticeRecipients.batch, batch),
      isSendable,
      lte(noticeRecipients.dueAt, at.toISOString()),
    ),
    now,
  )
}

/** The letters of recipients by their ids, whatever their state. */
export async function recipientLetters(
  db: Database,
  ids: readonly string[],
  now: Date,
): Promise<NoticeLetter[]> {
  return await lettersOf(db, and(inArray(noticeRecipients.id, [...ids])), now)
}

/** The letters of recipients for whom a condition holds, whatever their state. */
async function lettersOf(db: Database, which: ReturnType<typeof and>, now: Date): Promise<NoticeLetter[]> {
  const rows = await db
    .select({
      recipient: noticeRecipients,
      publication: notices.publication,
      written: notices.written,
      contract: contracts,
      customer: customers.name,
    })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.notice))
    .innerJoin(contracts, eq(contracts.id, noticeRecipients.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(which)
    .orderBy(noticeRecipients.tries, noticeRecipients.id)
  const addresses = await addressesOf(
    db,
    rows.map(({ recipient }) => recipient.contact),
  )
  const own = await ownOf(rows, now, db)
  return rows.map(({ recipient, publication, written, contract, customer }) => ({
    recipient: recipient.id,
    tries: recipient.tries,
    messageId: recipient.messageId,
    publication,
    written,
    address: addresses.get(recipient.contact) ?? '',
    contract: contractOf(contract),
    own: own.get(publication)?.get(contract.id),
    customer,
    acceptedAt: recipient.acceptedAt === null ? null : new Date(recipient.acceptedAt),
  }))
}

/** What each notice is to the contracts, by its publication. */
async function ownOf(
  rows: readonly { publication: string; contract: typeof contracts.$inferSelect }[],
  now: Date,
  db: Database,
): Promise<Map<string, Map<string, OwnNotice>>> {
  const found = new Map<string, Map<string, OwnNotice>>()
  for (const [publication, of] of Map.groupBy(rows, (row) => row.publication)) {
    const asked = of.map(({ contract }) => contractOf(contract))
    found.set(publication, await ownNotices(publication, asked, now, db))
  }
  return found
}

/** Where contacts are reached now; of those who became part of another, the address of that one. */
export async function addressesOf(
  db: Pick<Database, 'select'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let asked = new Map([...new Set(ids)].map((id) => [id, [id]]))
  while (asked.size > 0) {
    const rows = await db
      .select({ id: contacts.id, address: contacts.address, joinedInto: contacts.joinedInto })
      .from(contacts)
      .where(inArray(contacts.id, [...asked.keys()]))
    const next = new Map<string, string[]>()
    for (const { id, address, joinedInto } of rows) {
      const whose = asked.get(id) ?? []
      if (joinedInto !== null) next.set(joinedInto, [...(next.get(joinedInto) ?? []), ...whose])
      else for (const contact of whose) if (address !== null) found.set(contact, address)
    }
    asked = next
  }
  return found
}

/** Whether a letter that was read some time ago is still to be sent. */
export async function isStillDue(db: Database, { recipient, tries }: NoticeLetter): Promise<boolean> {
  const rows = await db
    .select({ id: noticeRecipients.id })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.notice))
    .where(and(eq(noticeRecipients.id, recipient), eq(noticeRecipients.tries, tries), isSendable))
  return rows.length > 0
}
