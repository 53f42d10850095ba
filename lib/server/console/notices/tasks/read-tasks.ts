import type { z } from 'zod'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import type { TaskLine, TasksPage } from '#lib/domain/console/notices/tasks/view.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { titleOf } from '../../../notices/pages/notice-title.ts'
import { listOwners, listTasks } from '../../../notices/queries/list-tasks.ts'
import { now } from '../../../platform/clock.ts'
import type { Viewer } from '../../viewer.ts'
import type { tasksQuerySchema } from './schema.ts'

type Row = Awaited<ReturnType<typeof listTasks>>['rows'][number]

/** A page of tasks. @throws ForbiddenError */
export async function readTasks(
  { list, notice, after }: z.output<typeof tasksQuerySchema>,
  { actor, db, at }: Viewer,
): Promise<TasksPage> {
  const asking = { actor, db }
  const question = { list, notice: notice === '' ? null : notice, after: after ?? null }
  const { rows, next } = await listTasks(question, asking)
  const mayChange = isPermitted(actor.role, 'notices.send')
  const business = now()
  return {
    tasks: rows.map((row) => taskLine(row, business)),
    next,
    owners: mayChange ? await listOwners(asking) : [],
    own: actor.id,
    mayChange,
    at: at.toISOString(),
  }
}

function taskLine(
  { task, about, contract, customer, address, owner, doer, replies }: Row,
  business: Date,
): TaskLine {
  return {
    id: task.id,
    reason: task.reason,
    notice: { id: task.notice, title: titleOf(about, business).title },
    customer: `${customer}, ${contractName(contract)}`,
    address,
    recipient: task.recipient,
    openedAt: task.openedAt,
    owner: task.owner === null || owner === null ? null : { id: task.owner, name: owner },
    done: task.doneAt === null ? null : { at: task.doneAt, by: doer, note: task.note },
    replies: replies.map(({ id, takenAt, subject, text }) => ({ id, at: takenAt, subject, text })),
  }
}
