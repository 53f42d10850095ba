import Link from 'next/link'
import type { TaskLine, TasksPage } from '#lib/domain/console/notices/tasks/view.ts'
import { TASK_REASON_WORDS, TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { Moment } from '../../shell/zone.tsx'
import type { Column } from '../../table/column.ts'
import { Replies } from './replies.tsx'
import { TaskActions, type TaskDialogs } from './task-actions.tsx'

/** The columns of the list of tasks. */
export function taskColumns(
  { at, own, mayChange }: Pick<TasksPage, 'at' | 'own' | 'mayChange'>,
  dialogs: TaskDialogs,
): Column<TaskLine>[] {
  return [
    {
      id: 'task',
      header: 'Task',
      isName: true,
      cell: ({ reason, done, replies }) => (
        <>
          {TASK_REASON_WORDS[reason].name}
          {done === null && <span className="console-below">{TASK_REASON_WORDS[reason].deed}</span>}
          <Replies replies={replies} at={at} />
        </>
      ),
    },
    {
      id: 'whom',
      header: 'Customer',
      cell: ({ customer, address, recipient }) => (
        <span className="wrap-anywhere">
          {customer}
          {recipient !== null && <span className="console-below">{address ?? TASKS_WORDS.removed}</span>}
        </span>
      ),
    },
    {
      id: 'notice',
      header: 'Notice',
      cell: ({ notice, openedAt }) => (
        <span>
          <Link href={`${SCREENS.notices.path}/${notice.id}`} prefetch={false}>
            {notice.title}
          </Link>
          <span className="console-below">
            opened <Moment moment={openedAt} at={at} />
          </span>
        </span>
      ),
    },
    {
      id: 'owner',
      header: 'Whose',
      cell: (task) => <Owner task={task} at={at} />,
    },
    {
      id: 'actions',
      header: 'What can be done',
      isActions: true,
      cell: (task) => mayChange && <TaskActions task={task} own={own} dialogs={dialogs} />,
    },
  ]
}

function Owner({ task: { owner, done }, at }: { task: TaskLine; at: string }) {
  return (
    <span>
      {owner?.name ?? TASKS_WORDS.nobody}
      {done !== null && (
        <span className="console-below">
          done <Moment moment={done.at} at={at} /> by {done.by ?? TASKS_WORDS.byDesk}
          {done.note !== null && `: ${done.note}`}
        </span>
      )}
    </span>
  )
}
