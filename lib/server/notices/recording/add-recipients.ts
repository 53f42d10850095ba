import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { NOT_TRIED } from '#lib/domain/notices/progress.ts'
import { publicationOf } from '#lib/domain/publications/publication.ts'
import type { Transaction } from '../../db/command.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { acknowledgeToken, tokenHash } from '../acknowledging/token.ts'
import { readAudience } from '../concerning/read-audience.ts'
import { noticeContracts, noticeRecipients, type notices } from '../tables.ts'

/** Rows of one statement, which has 65,535 parameters at most. */
const ROWS = 1_000

/** How many contracts a notice concerns, and how many contacts are told of it. */
export type Added = { contracts: number; recipients: number }

/**
 * Writes down who has to be told of a notice as of a moment of business time, in the place of what was written before it was
 * sent: customers, contracts and contacts change meanwhile.
 * @param at system time
 * @throws UnknownPublicationError where this process does not know the publication
 */
export async function addRecipients(
  notice: Pick<typeof notices.$inferSelect, 'id' | 'publication' | 'releasedAt'>,
  { now, at }: { now: Date; at: Date },
  tx: Transaction,
): Promise<Added> {
  const audience = await readAudience(publicationOf(notice.publication), now, tx)
  await tx
    .delete(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, notice.id), isNull(noticeRecipients.batch)))
  // Whom it was sent to it concerned.
  if (notice.releasedAt === null)
    await tx.delete(noticeContracts).where(eq(noticeContracts.notice, notice.id))
  const contracts = audience.map(({ contract }) => ({ notice: notice.id, contract: contract.id }))
  const recipients = audience.flatMap(({ contract, contacts }) =>
    contacts.map((contact) => {
      const id = randomUUID()
      return {
        state: NOT_TRIED.state,
        id,
        notice: notice.id,
        contract: contract.id,
        contact: contact.id,
        channel: 'mail' as const,
        messageId: messageIdOf(`contract-notice.${id}`),
        tokenSha256: tokenHash(acknowledgeToken(id)),
        tries: 0,
        dueAt: at.toISOString(),
      }
    }),
  )
  for (let from = 0; from < contracts.length; from += ROWS)
    await tx
      .insert(noticeContracts)
      .values(contracts.slice(from, from + ROWS))
      .onConflictDoNothing()
  for (let from = 0; from < recipients.length; from += ROWS)
    await tx
      .insert(noticeRecipients)
      .values(recipients.slice(from, from + ROWS))
      .onConflictDoNothing()
  return { contracts: contracts.length, recipients: recipients.length }
}
