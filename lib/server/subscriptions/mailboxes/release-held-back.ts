import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../db/command.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { publicationMails } from '../tables.ts'

/** Has each mail that was held back from a subscription sent now, one for each publication, digests too. */
export async function releaseHeldBack(subscription: string, at: Date, tx: Transaction): Promise<void> {
  const rows = await tx
    .select({ id: publicationMails.id })
    .from(publicationMails)
    .where(and(eq(publicationMails.recipient, subscription), eq(publicationMails.state, 'held-back')))
  for (const { id } of rows)
    await tx
      .update(publicationMails)
      .set({
        state: 'pending',
        mailing: `late/${subscription}`,
        batch: 0,
        messageId: messageIdOf(`notice.${id}`),
        dueAt: at.toISOString(),
      })
      .where(eq(publicationMails.id, id))
}
