import type { TaskLine } from '#lib/domain/console/notices/tasks/view.ts'
import { TASK_REASON_WORDS, TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { useTaskChange } from './use-task-change.ts'

/** What asks something first. */
export type TaskDialogs = {
  onGive: (task: TaskLine) => void
  onFinish: (task: TaskLine) => void
  onErase: (task: TaskLine) => void
}

/** What can be done with a task. */
export function TaskActions({ task, own, dialogs }: { task: TaskLine; own: string; dialogs: TaskDialogs }) {
  const change = useTaskChange()
  const { id, owner, done, replies, reason, customer } = task
  const rest = `: ${TASK_REASON_WORDS[reason].name}, ${customer}`
  const isReadable = replies.some(({ subject, text }) => subject !== null || text !== null)
  return (
    <div className="console-row-actions">
      {done === null && owner?.id !== own && (
        <Action
          label={TASKS_WORDS.take}
          rest={rest}
          onDo={() =>
            change({
              id,
              change: { owner: own },
              done: TASKS_WORDS.taken,
              undo: { change: { owner: owner?.id ?? null }, done: TASKS_WORDS.given(owner?.name ?? null) },
            })
          }
        />
      )}
      {done === null && <Action label={TASKS_WORDS.give} rest={rest} onDo={() => dialogs.onGive(task)} />}
      {done === null && <Action label={TASKS_WORDS.finish} rest={rest} onDo={() => dialogs.onFinish(task)} />}
      {done !== null && (
        <Action
          label={TASKS_WORDS.reopen}
          rest={rest}
          onDo={() =>
            change({
              id,
              change: { done: false },
              done: TASKS_WORDS.reopened,
              undo: { change: { done: true, note: done.note ?? '' }, done: TASKS_WORDS.finished },
            })
          }
        />
      )}
      {isReadable && <Action label={TASKS_WORDS.erase} rest={rest} onDo={() => dialogs.onErase(task)} />}
    </div>
  )
}

function Action({ label, rest, onDo }: { label: string; rest: string; onDo: () => void }) {
  return (
    <button type="button" className="console-action" onClick={onDo}>
      {label}
      <span className="sr-only">{rest}</span>
    </button>
  )
}
