import type { TaskList, TaskReason } from '../../../notices/tasks/task.ts'

/** What somebody wrote back. */
export type ReplyLine = {
  id: number
  at: string
  /** Null once it is erased. */
  subject: string | null
  text: string | null
}

/** A task in a line. Moments are RFC 3339. */
export type TaskLine = {
  id: string
  reason: TaskReason
  notice: { id: string; title: string }
  /** "Alder, CRM-7". */
  customer: string
  /** Null where nobody is told, or the contact was removed. */
  address: string | null
  recipient: string | null
  openedAt: string
  owner: { id: string; name: string } | null
  /** Null while it is open. `by`: null where the desk did it itself. */
  done: { at: string; by: string | null; note: string | null } | null
  replies: readonly ReplyLine[]
}

/** A page of tasks. `next`: where the one after it begins; null at the end. */
export type TasksPage = {
  tasks: readonly TaskLine[]
  next: number | null
  /** Whom one may be given to; empty for those who may not give any. */
  owners: readonly { id: string; name: string }[]
  own: string
  mayChange: boolean
  at: string
}

/** Which tasks are looked at. */
export type TasksAsked = { list: TaskList; notice: string }

/** What is done with a task. */
export type TaskChange =
  | { owner: string | null }
  | { done: true; note: string }
  | { done: false }
  | { erase: true }
