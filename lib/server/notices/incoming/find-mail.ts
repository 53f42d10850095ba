import { eq } from 'drizzle-orm'
import { type MailKind, type Reference, referencesIn } from '#lib/domain/notices/incoming/tokens.ts'
import type { Transaction } from '../../db/command.ts'
import { isOurMac } from '../addressing/return-path.ts'
import { objectionTests } from '../objection-address/tables.ts'
import { noticeReminders } from '../reminders/tables.ts'
import { noticeRecipients } from '../tables.ts'
import type { ParsedIncoming } from './parse-mail.ts'

/** A mail of ours. */
export type OwnMail = { kind: MailKind; id: string }

/** The mail of ours that one that came in is about, as what it names proves; null where there is none. */
export async function findOwnMail(
  { source, inReplyTo }: Pick<ParsedIncoming, 'source' | 'inReplyTo'>,
  tx: Transaction,
): Promise<OwnMail | null> {
  const asked = new Set<string>()
  for (const reference of referencesIn(source, inReplyTo)) {
    const { by, kind, id } = reference
    const what = `${by}/${kind}/${id}`
    if (asked.has(what)) continue
    asked.add(what)
    if (await isOurs(reference, tx)) return { kind, id }
  }
  return null
}

async function isOurs(reference: Reference, tx: Transaction): Promise<boolean> {
  const { kind, id } = reference
  if (reference.by === 'return-path' && !isOurMac(kind, id, reference.mac)) return false
  const messageId = await messageIdOf({ kind, id }, tx)
  if (messageId === null) return false
  return reference.by === 'return-path' || messageId.toLowerCase() === reference.messageId
}

/** The Message-ID under which a mail of ours went out; null where there is none. */
async function messageIdOf({ kind, id }: OwnMail, tx: Transaction): Promise<string | null> {
  const [row] = await FINDERS[kind](id, tx)
  return row?.messageId ?? null
}

const FINDERS = {
  notice: (id: string, tx: Transaction) =>
    tx
      .select({ messageId: noticeRecipients.messageId })
      .from(noticeRecipients)
      .where(eq(noticeRecipients.id, id)),
  reminder: (id: string, tx: Transaction) =>
    tx
      .select({ messageId: noticeReminders.messageId })
      .from(noticeReminders)
      .where(eq(noticeReminders.recipient, id)),
  test: (id: string, tx: Transaction) =>
    tx.select({ messageId: objectionTests.messageId }).from(objectionTests).where(eq(objectionTests.id, id)),
} as const
