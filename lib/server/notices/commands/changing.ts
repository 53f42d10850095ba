import { eq, sql } from 'drizzle-orm'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { AuditValues } from '#lib/domain/audit/entry.ts'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { notices } from '../tables.ts'
import { NoticesRefusal } from './refusal.ts'

type Notice = typeof notices.$inferSelect

/**
 * The notice that somebody is about to change, kept from everyone else until the transaction ends.
 * @throws ForbiddenError, NoticesRefusal
 */
export async function beginChange(id: string, { actor, tx }: CommandContext): Promise<Notice> {
  requirePermission(actor, 'notices.send')
  const [notice] = await tx.select().from(notices).where(eq(notices.id, id)).for('update')
  if (notice === undefined) throw new NoticesRefusal('unknown', NOTICES_REFUSED.noNotice)
  if (notice.isFromBefore) throw new NoticesRefusal('conflict', NOTICES_REFUSED.before)
  return notice
}

/** Records a change of a notice, by its publication. No name and no address may be among the values. */
export async function recordChange(
  action: AuditAction,
  { id, publication }: Pick<Notice, 'id' | 'publication'>,
  after: AuditValues | null,
  context: CommandContext,
): Promise<void> {
  await recordEntry({ action, target: { kind: 'notice', id, name: publication }, after }, context)
}

/** How many recipients of a notice wait for it to be sent. */
export async function countUnsent(notice: string, { tx }: Pick<CommandContext, 'tx'>): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from notice_recipients where notice = ${notice}::uuid and batch is null`,
  )
  return rows[0]?.count ?? 0
}
