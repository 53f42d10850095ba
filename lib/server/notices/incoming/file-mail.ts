import { count, eq } from 'drizzle-orm'
import {
  type Filed,
  type KnownAddresses,
  type Meaning,
  meaningOf,
} from '#lib/domain/notices/incoming/meaning.ts'
import { afterEvent } from '#lib/domain/notices/progress.ts'
import { reasonOf } from '#lib/domain/notices/tasks/task.ts'
import type { Command, CommandContext, Transaction } from '../../db/command.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { sha256 } from '../../platform/sha256.ts'
import { noteTestMail } from '../objection-address/note-test.ts'
import { addressesOf } from '../sending/due-letters.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeEvents, noticeRecipients } from '../tables.ts'
import { openTasks } from '../tasks/open-tasks.ts'
import { findOwnMail } from './find-mail.ts'
import type { ParsedIncoming } from './parse-mail.ts'
import { noticeMails } from './tables.ts'

/** So many mails are kept of one recipient's notice: two programs that answer each other do not fill the desk. */
const MOST_MAILS = 100
const LONGEST_SAID = 300

/**
 * Files a mail that came in with the notice that it is about: what it means for where that stands, and what somebody has to do
 * now. A mail that was filed before changes nothing, and one that proves no mail of ours is not kept.
 */
export const fileMail: Command<ParsedIncoming, Filed> = async (mail, context) => {
  const { tx } = context
  const own = await findOwnMail(mail, tx)
  if (own === null) return 'unknown'
  if (own.kind === 'test') return await noteTestMail({ id: own.id, mail }, context)
  const [recipient] = await tx
    .select()
    .from(noticeRecipients)
    .where(eq(noticeRecipients.id, own.id))
    .for('update')
  if (recipient === undefined) return 'unknown'
  const { known, address } = await knownAddresses(recipient, tx)
  const found = meaningOf(mail, known)
  const meaning = own.kind === 'reminder' ? asOfReminder(found) : found
  if (!(await keep(recipient.id, mail, meaning, tx))) return 'repeated'
  await note(recipient, meaning, address, context)
  const reason = reasonOf(found)
  if (reason !== null) {
    const { id, notice, contract } = recipient
    await openTasks([{ notice, contract, recipient: id, reason }], tx)
  }
  return found.kind
}

/** A reminder that comes back undoes nothing: the notice had arrived. */
function asOfReminder(meaning: Meaning): Meaning {
  if (meaning.kind !== 'bounced') return meaning
  return { kind: 'reported', said: `The reminder came back. ${meaning.said ?? ''}`.trim() }
}

type Recipient = typeof noticeRecipients.$inferSelect

/** Keeps it once. @returns whether it is new, and there are not too many */
async function keep(
  recipient: string,
  { key, from, subject, text }: ParsedIncoming,
  { kind }: Meaning,
  tx: Transaction,
): Promise<boolean> {
  const [before] = await tx
    .select({ mails: count() })
    .from(noticeMails)
    .where(eq(noticeMails.recipient, recipient))
  if ((before?.mails ?? 0) >= MOST_MAILS) return false
  const kept = await tx
    .insert(noticeMails)
    .values({
      recipient,
      key,
      kind,
      takenAt: systemNow().toISOString(),
      senderSha256: from === null ? null : sha256(from),
      ...(kind === 'replied' ? { subject, text } : {}),
    })
    .onConflictDoNothing()
    .returning({ id: noticeMails.id })
  return kept.length > 0
}

async function note(
  recipient: Recipient,
  { kind, said }: Meaning,
  address: string,
  { now, tx }: CommandContext,
): Promise<void> {
  const clock = systemNow()
  const { state, acceptedAt, triedSince } = afterEvent(
    progressOf(recipient),
    { kind, at: now, clock },
    environment().NOTICE_GIVE_UP_AFTER,
  )
  await tx.insert(noticeEvents).values({
    recipient: recipient.id,
    kind,
    at: now.toISOString(),
    clock: clock.toISOString(),
    said: said === null ? null : oneLine(withoutAddresses(said, address)),
  })
  await tx
    .update(noticeRecipients)
    .set({
      state,
      acceptedAt: acceptedAt?.toISOString() ?? null,
      triedSince: triedSince?.toISOString() ?? null,
    })
    .where(eq(noticeRecipients.id, recipient.id))
}

/** Where a recipient is written to now, and whether they were ever written to at another address. */
async function knownAddresses(
  { id, contact }: Recipient,
  tx: Transaction,
): Promise<{ known: KnownAddresses; address: string }> {
  const address = (await addressesOf(tx, [contact])).get(contact)?.toLowerCase() ?? ''
  const rows = await tx
    .selectDistinct({ hash: noticeEvents.addressSha256 })
    .from(noticeEvents)
    .where(eq(noticeEvents.recipient, id))
  const former = new Set(rows.map(({ hash }) => hash))
  const isCurrent = (one: string) => one === address
  return {
    known: { isCurrent, isFormer: (one) => !isCurrent(one) && former.has(sha256(one)) },
    address,
  }
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SAID)
}
