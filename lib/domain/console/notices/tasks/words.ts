import type { TaskList, TaskReason } from '../../../notices/tasks/task.ts'
import { counted, grouped } from '../../../quantities/time/duration.ts'

/** Sentences of the screen of tasks. */
export const TASKS_WORDS = {
  title: 'Tasks about notices',
  lead: 'What came back, failed or was answered, and whose it is to deal with.',
  caption: 'Tasks',
  loading: 'Reading the tasks…',
  show: 'Show',
  ofOneNotice: 'Tasks of one notice.',
  ofThis: 'Tasks of this notice',
  all: 'Show those of all notices',
  more: 'Show more',
  nobody: 'Nobody',
  removed: 'Contact removed',
  take: 'Take it',
  taken: 'It is yours now.',
  give: 'Give to',
  giveTitle: 'Give this task to someone',
  owner: 'Who takes care of it',
  giveNow: 'Give it to them',
  given: (name: string | null) => (name === null ? 'It is nobody’s now.' : `It is given to ${name}.`),
  finish: 'Done',
  finishTitle: 'Mark this task as done?',
  note: 'What was done (optional)',
  save: 'Mark as done',
  finished: 'The task is done.',
  reopen: 'Open again',
  reopened: 'The task is open again.',
  byDesk: 'the desk',
  replies: 'What they wrote',
  erased: 'This reply was erased.',
  noSubject: 'No subject',
  erase: 'Erase replies',
  eraseTitle: 'Erase what they wrote?',
  eraseLead:
    'Subject and text of their replies to this notice are erased for good. That they replied, and when, stays.',
  eraseNow: 'Erase for good',
  erasedNow: 'The replies are erased.',
  unknown: 'There is no such task. Go back to the list.',
  badList: 'Choose one of the lists.',
  badNotice: 'There is no such notice. Go back to the list.',
  badAfter: 'Load the page again.',
  badChange: 'Send an owner, {"done": true, "note": ""}, {"done": false} or {"erase": true}.',
  longNote: 'Enter at most 1,000 characters.',
} as const

export const TASK_LIST_NAMES: Readonly<Record<TaskList, string>> = {
  open: 'All open tasks',
  mine: 'Mine',
  unowned: 'Nobody’s',
  done: 'Done',
}

/** What there is to say where a list is empty. */
export const NO_TASKS: Readonly<Record<TaskList, string>> = {
  open: 'No task is open.',
  mine: 'None of the open tasks is yours.',
  unowned: 'Every open task is somebody’s.',
  done: 'No task is done yet.',
}

/** What happened, and what to do about it. */
export const TASK_REASON_WORDS: Readonly<Record<TaskReason, { name: string; deed: string }>> = {
  bounce: { name: 'It came back', deed: 'Ask the customer for another address, and replace this one.' },
  failure: {
    name: 'It could not be delivered',
    deed: 'Send it again, or replace the address.',
  },
  complaint: {
    name: 'Reported as spam',
    deed: 'Tell the customer why they get notices, or ask who should get them instead.',
  },
  reply: { name: 'They replied', deed: 'Read it, and answer. It may be an objection.' },
  contact: { name: 'Nobody is told', deed: 'Add a contact to the customer, then send the notice.' },
}

/** "They replied (Kim Voss)", with whose it is. */
export function taskInWords(reason: TaskReason, owner: string | null): string {
  return `${TASK_REASON_WORDS[reason].name} (${owner ?? 'nobody’s yet'})`
}

/** "3 open tasks, 1 yours, 2 nobody’s". */
export function tasksInWords({
  open,
  mine,
  unowned,
}: {
  open: number
  mine: number
  unowned: number
}): string {
  if (open === 0) return 'Tasks'
  return [
    counted(open, 'open task'),
    ...(mine === 0 ? [] : [`${grouped(mine)} yours`]),
    ...(unowned === 0 ? [] : [`${grouped(unowned)} nobody’s`]),
  ].join(', ')
}
