import { and, eq, isNull, ne } from 'drizzle-orm'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import { people } from '../../auth/tables.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { noticeMails } from '../incoming/tables.ts'
import { notices } from '../tables.ts'
import { personOf } from '../tasks/end-tasks.ts'
import { MAY_OWN } from '../tasks/may-own.ts'
import { noticeTasks } from '../tasks/tables.ts'
import { recordChange } from './changing.ts'
import { NoticesRefusal } from './refusal.ts'

/** Gives a task to someone; to nobody where `owner` is null. @throws ForbiddenError, NoticesRefusal */
export const giveTask: Command<{ task: string; owner: string | null }, object> = async (
  { task: id, owner },
  context,
) => {
  const { task, notice } = await taskToChange(id, context)
  if (task.doneAt !== null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.taskDone)
  if (owner !== null && !(await mayOwn(owner, context)))
    throw new NoticesRefusal('conflict', NOTICES_REFUSED.noOwner)
  await context.tx.update(noticeTasks).set({ owner }).where(eq(noticeTasks.id, id))
  await recordChange('noticeTasks.given', notice, { task: id, owner }, context)
  return {}
}

/** Notes that a task is done, and what about it. @throws ForbiddenError, NoticesRefusal */
export const finishTask: Command<{ task: string; note: string | null }, object> = async (
  { task: id, note },
  context,
) => {
  const { task, notice } = await taskToChange(id, context)
  if (task.doneAt !== null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.taskDone)
  await context.tx
    .update(noticeTasks)
    .set({ doneAt: systemNow().toISOString(), doneBy: personOf(context.actor), note })
    .where(eq(noticeTasks.id, id))
  await recordChange('noticeTasks.done', notice, { task: id }, context)
  return {}
}

/** Opens a task again. @throws ForbiddenError, NoticesRefusal where the same was opened again meanwhile */
export const reopenTask: Command<{ task: string }, object> = async ({ task: id }, context) => {
  const { task, notice } = await taskToChange(id, context)
  if (task.doneAt === null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.taskOpen)
  const [other] = await context.tx
    .select({ id: noticeTasks.id })
    .from(noticeTasks)
    .where(
      and(
        eq(noticeTasks.notice, task.notice),
        eq(noticeTasks.contract, task.contract),
        task.recipient === null ? isNull(noticeTasks.recipient) : eq(noticeTasks.recipient, task.recipient),
        eq(noticeTasks.reason, task.reason),
        isNull(noticeTasks.doneAt),
        ne(noticeTasks.id, id),
      ),
    )
  if (other !== undefined) throw new NoticesRefusal('conflict', NOTICES_REFUSED.taskTwice)
  await context.tx
    .update(noticeTasks)
    .set({ doneAt: null, doneBy: null, note: null })
    .where(eq(noticeTasks.id, id))
  await recordChange('noticeTasks.reopened', notice, { task: id }, context)
  return {}
}

/** Erases what a contact wrote back, of which a task tells: when they did stays. @throws ForbiddenError, NoticesRefusal */
export const eraseReplies: Command<{ task: string }, object> = async ({ task: id }, context) => {
  const { task, notice } = await taskToChange(id, context)
  if (task.recipient === null) throw new NoticesRefusal('unknown', NOTICES_REFUSED.noTask)
  await context.tx
    .update(noticeMails)
    .set({ subject: null, text: null, erasedAt: systemNow().toISOString() })
    .where(
      and(
        eq(noticeMails.recipient, task.recipient),
        eq(noticeMails.kind, 'replied'),
        isNull(noticeMails.erasedAt),
      ),
    )
  await recordChange('noticeReplies.erased', notice, { task: id }, context)
  return {}
}

async function taskToChange(id: string, { actor, tx }: CommandContext) {
  requirePermission(actor, 'notices.send')
  const [found] = await tx
    .select({ task: noticeTasks, notice: { id: notices.id, publication: notices.publication } })
    .from(noticeTasks)
    .innerJoin(notices, eq(notices.id, noticeTasks.notice))
    .where(eq(noticeTasks.id, id))
    .for('update', { of: noticeTasks })
  if (found === undefined) throw new NoticesRefusal('unknown', NOTICES_REFUSED.noTask)
  return found
}

async function mayOwn(person: string, { tx }: CommandContext): Promise<boolean> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, person), MAY_OWN))
  return rows.length > 0
}
