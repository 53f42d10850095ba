import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { TaskReason } from '#lib/domain/notices/tasks/task.ts'
import type { Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { noticeTasks } from './tables.ts'

/** What has to be done about a recipient's notice. */
export type NewTask = { notice: string; contract: string; recipient: string; reason: TaskReason }

/** Rows of one statement, which has 65,535 parameters at most. */
const ROWS = 1_000

/** Opens tasks in the transaction of what gave cause to them; one that is open already stays as it is. */
export async function openTasks(tasks: readonly NewTask[], tx: Transaction): Promise<void> {
  const openedAt = systemNow().toISOString()
  for (let from = 0; from < tasks.length; from += ROWS)
    await tx
      .insert(noticeTasks)
      .values(tasks.slice(from, from + ROWS).map((task) => ({ id: randomUUID(), ...task, openedAt })))
      .onConflictDoNothing()
}

/**
 * Opens a task for each contract that a notice concerns and of which nobody is told, and ends those for which somebody was
 * named since, or which it no longer concerns.
 */
export async function matchContactTasks(notice: string, tx: Transaction): Promise<void> {
  const at = sql`${systemNow().toISOString()}::timestamptz`
  const isLacking = (contract: ReturnType<typeof sql>) => sql`exists (
    select from notice_contracts as own
    where own.notice = ${notice}::uuid and own.contract = ${contract}
      and not exists (select from notice_recipients as recipient
        where recipient.notice = own.notice and recipient.contract = own.contract))`
  await tx.execute(sql`
    update notice_tasks as task set done_at = ${at}
    where task.notice = ${notice}::uuid and task.reason = 'contact' and task.done_at is null
      and not ${isLacking(sql`task.contract`)}`)
  await tx.execute(sql`
    insert into notice_tasks (id, notice, contract, reason, opened_at)
    select gen_random_uuid(), concerned.notice, concerned.contract, 'contact', ${at}
    from notice_contracts as concerned
    where concerned.notice = ${notice}::uuid and ${isLacking(sql`concerned.contract`)}
    on conflict do nothing`)
}
