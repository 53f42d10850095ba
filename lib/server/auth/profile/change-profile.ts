import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { people } from '../tables.ts'

type Choices = { timeZone?: string | null | undefined; theme?: 'light' | 'dark' | null | undefined }

/**
 * Changes how the actor sees the console; what is left out stays as it is.
 * @param input `timeZone`: one that there is
 * @throws ForbiddenError
 */
export const changeProfile: Command<Choices, void> = async ({ timeZone, theme }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'profile.change')
  if (actor.kind !== 'person') return
  const [own] = await tx.select().from(people).where(eq(people.id, actor.id)).for('update')
  if (own === undefined) return
  const before = { timeZone: own.timeZone, theme: own.theme }
  const after = {
    timeZone: timeZone === undefined ? own.timeZone : timeZone,
    theme: theme === undefined ? own.theme : theme,
  }
  if (after.timeZone === before.timeZone && after.theme === before.theme) return
  await tx
    .update(people)
    .set({ ...after, updatedAt: systemNow() })
    .where(eq(people.id, actor.id))
  await recordEntry(
    { action: 'profile.changed', target: { kind: 'person', id: actor.id, name: actor.name }, before, after },
    context,
  )
}
