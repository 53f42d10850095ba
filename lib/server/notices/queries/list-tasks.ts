import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { TaskList, TaskReason } from '#lib/domain/notices/tasks/task.ts'
import { people } from '../../auth/tables.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contacts, contracts, customers } from '../../contracts/tables.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { noticeMails } from '../incoming/tables.ts'
import { noticeRecipients, notices } from '../tables.ts'
import { personOf } from '../tasks/end-tasks.ts'
import { MAY_OWN } from '../tasks/may-own.ts'
import { noticeTasks } from '../tasks/tables.ts'
import type { Asking } from './list-notices.ts'

const PAGE = 50
/** So many replies are shown with a task, the newest. */
const MOST_REPLIES = 10

/** Which tasks are asked for. `notice`: of that one alone; `after`: the number of the last one of the page before. */
export type TasksQuestion = { list: TaskList; notice: string | null; after: number | null }

const owners = alias(people, 'task_owners')
const doers = alias(people, 'task_doers')

/** A page of tasks: the oldest open ones first, of those that are done the newest. @throws ForbiddenError */
export async function listTasks({ list, notice, after }: TasksQuestion, { actor, db }: Asking) {
  requirePermission(actor, 'notices.read')
  const isDone = list === 'done'
  const rows = await db
    .select({
      task: noticeTasks,
      about: { publication: notices.publication, written: notices.written },
      contract: contracts,
      customer: customers.name,
      address: contacts.address,
      owner: owners.name,
      doer: doers.name,
    })
    .from(noticeTasks)
    .innerJoin(notices, eq(notices.id, noticeTasks.notice))
    .innerJoin(contracts, eq(contracts.id, noticeTasks.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .leftJoin(noticeRecipients, eq(noticeRecipients.id, noticeTasks.recipient))
    .leftJoin(contacts, eq(contacts.id, noticeRecipients.contact))
    .leftJoin(owners, eq(owners.id, noticeTasks.owner))
    .leftJoin(doers, eq(doers.id, noticeTasks.doneBy))
    .where(
      and(
        ...conditions(list, personOf(actor)),
        ...(notice === null ? [] : [eq(noticeTasks.notice, notice)]),
        ...(after === null ? [] : [isDone ? lt(noticeTasks.number, after) : gt(noticeTasks.number, after)]),
      ),
    )
    .orderBy(isDone ? desc(noticeTasks.number) : asc(noticeTasks.number))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const replies = await repliesOf(
    page.flatMap(({ task }) => (task.reason === 'reply' && task.recipient !== null ? [task.recipient] : [])),
    db,
  )
  return {
    rows: page.map((row) => ({
      ...row,
      contract: contractOf(row.contract),
      replies: row.task.reason === 'reply' ? (replies.get(row.task.recipient ?? '') ?? []) : [],
    })),
    next: rows.length > PAGE ? (page.at(-1)?.task.number ?? null) : null,
  }
}

/** How many tasks are open, nobody's, and one's own. @throws ForbiddenError */
export async function countTasks({
  actor,
  db,
}: Asking): Promise<Record<'open' | 'mine' | 'unowned', number>> {
  requirePermission(actor, 'notices.read')
  const rows = await db
    .select({ owner: noticeTasks.owner, tasks: count() })
    .from(noticeTasks)
    .where(isNull(noticeTasks.doneAt))
    .groupBy(noticeTasks.owner)
  const of = (owner: string | null) => rows.find((row) => row.owner === owner)?.tasks ?? 0
  const own = personOf(actor)
  return {
    open: rows.reduce((sum, { tasks }) => sum + tasks, 0),
    mine: own === null ? 0 : of(own),
    unowned: of(null),
  }
}

/** Whom a task may be given to. @throws ForbiddenError */
export async function listOwners({ actor, db }: Asking): Promise<{ id: string; name: string }[]> {
  requirePermission(actor, 'notices.send')
  return await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(MAY_OWN)
    .orderBy(asc(people.name), asc(people.id))
}

/** The open tasks of recipients, by recipient. @throws ForbiddenError */
export async function openTasksOf(ids: readonly string[], { actor, db }: Asking) {
  requirePermission(actor, 'notices.read')
  if (ids.length === 0) return new Map<string | null, { reason: TaskReason; owner: string | null }[]>()
  const rows = await db
    .select({ recipient: noticeTasks.recipient, reason: noticeTasks.reason, owner: people.name })
    .from(noticeTasks)
    .leftJoin(people, eq(people.id, noticeTasks.owner))
    .where(and(inArray(noticeTasks.recipient, [...ids]), isNull(noticeTasks.doneAt)))
    .orderBy(asc(noticeTasks.number))
  return Map.groupBy(rows, ({ recipient }) => recipient)
}

function conditions(list: TaskList, own: string | null): SQL[] {
  if (list === 'done') return [isNotNull(noticeTasks.doneAt)]
  const open = isNull(noticeTasks.doneAt)
  if (list === 'unowned') return [open, isNull(noticeTasks.owner)]
  // A program owns nothing.
  if (list === 'mine') return [open, own === null ? isNull(noticeTasks.id) : eq(noticeTasks.owner, own)]
  return [open]
}

async function repliesOf(ids: readonly string[], db: Pick<Database, 'select'>) {
  if (ids.length === 0) return new Map<string, (typeof noticeMails.$inferSelect)[]>()
  const rows = await db
    .select()
    .from(noticeMails)
    .where(and(inArray(noticeMails.recipient, [...ids]), eq(noticeMails.kind, 'replied')))
    .orderBy(desc(noticeMails.id))
  const all = Map.groupBy(rows, ({ recipient }) => recipient)
  return new Map([...all].map(([id, replies]) => [id, replies.slice(0, MOST_REPLIES)]))
}
