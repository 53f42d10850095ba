import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { NOT_TRIED } from '#lib/domain/notices/progress.ts'
import type { Transaction } from '../../db/command.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { acknowledgeToken, tokenHash } from '../acknowledging/token.ts'
import { readAudience } from '../concerning/read-audience.ts'
import { noticeContracts, noticeRecipients, type notices } from '../tables.ts'
import { matchContactTasks } from '../tasks/open-tasks.ts'

/** Rows of one statement, which has 65,535 parameters at most. */
const ROWS = 1_000

/** How many contracts a notice concerns, and how many contacts are told of it. */
export type Added = { contracts: number; recipients: number }

/**
 * Writes down who has to be told of a notice as of a moment of business time, and takes out whom it does not concern any more
 * and was not sent to: customers, contracts and contacts change meanwhile.
 * @param at system time
 * @throws UnknownPublicationError where this process does not know the publication
 */
export async function addRecipients(
  notice: Pick<typeof notices.$inferSelect, 'id' | 'publication' | 'written' | 'releasedAt'>,
  { now, at }: { now: Date; at: Date },
  tx: Transaction,
): Promise<Added> {
  const audience = await readAudience(notice, now, tx)
  const wanted = new Map(
    audience.flatMap(({ contract, contacts }) =>
      contacts.map((contact) => [`${contract.id}/${contact.id}`, [contract.id, contact.id] as const]),
    ),
  )
  const known = await tx.select().from(noticeRecipients).where(eq(noticeRecipients.notice, notice.id))
  const keyOf = ({ contract, contact }: (typeof known)[number]) => `${contract}/${contact}`
  const gone = known.filter((row) => row.batch === null && !wanted.has(keyOf(row)))
  for (let from = 0; from < gone.length; from += ROWS)
    await tx.delete(noticeRecipients).where(
      inArray(
        noticeRecipients.id,
        gone.slice(from, from + ROWS).map(({ id }) => id),
      ),
    )
  for (const row of known) wanted.delete(keyOf(row))
  const rows = [...wanted.values()].map(([contract, contact]) =>
    recipientRow(notice.id, contract, contact, at),
  )
  for (let from = 0; from < rows.length; from += ROWS)
    await tx.insert(noticeRecipients).values(rows.slice(from, from + ROWS))
  await addContracts(
    notice,
    audience.map(({ contract }) => contract.id),
    tx,
  )
  await matchContactTasks(notice.id, tx)
  return { contracts: audience.length, recipients: known.length - gone.length + rows.length }
}

async function addContracts(
  notice: Pick<typeof notices.$inferSelect, 'id' | 'releasedAt'>,
  contracts: readonly string[],
  tx: Transaction,
): Promise<void> {
  // Whom it was sent to it concerned.
  if (notice.releasedAt === null)
    await tx.delete(noticeContracts).where(eq(noticeContracts.notice, notice.id))
  for (let from = 0; from < contracts.length; from += ROWS)
    await tx
      .insert(noticeContracts)
      .values(contracts.slice(from, from + ROWS).map((contract) => ({ notice: notice.id, contract })))
      .onConflictDoNothing()
}

function recipientRow(notice: string, contract: string, contact: string, at: Date) {
  const id = randomUUID()
  return {
    id,
    notice,
    contract,
    contact,
    channel: 'mail' as const,
    state: NOT_TRIED.state,
    messageId: messageIdOf(`notice.${id}`),
    tokenSha256: tokenHash(acknowledgeToken(id)),
    tries: 0,
    dueAt: at.toISOString(),
  }
}
