import { type ReactNode, useState } from 'react'
import type { TaskLine, TasksPage } from '#lib/domain/console/notices/tasks/view.ts'
import { TASK_REASON_WORDS, TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { Dialog, DialogButtons } from '../../dialog.tsx'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'
import { useTaskChange } from './use-task-change.ts'

type Asked = { task: TaskLine; onClose: () => void }

/** Asks whom a task is given to. */
export function GiveDialog({ task, owners, onClose }: Asked & Pick<TasksPage, 'owners'>) {
  const change = useTaskChange()
  const before = task.owner
  const [owner, setOwner] = useState(before?.id ?? '')
  const give = () => {
    const name = owners.find(({ id }) => id === owner)?.name ?? null
    change({
      id: task.id,
      change: { owner: owner === '' ? null : owner },
      done: TASKS_WORDS.given(name),
      undo: { change: { owner: before?.id ?? null }, done: TASKS_WORDS.given(before?.name ?? null) },
    })
  }
  return (
    <TaskDialog
      title={TASKS_WORDS.giveTitle}
      label={TASKS_WORDS.giveNow}
      task={task}
      onDo={give}
      onClose={onClose}
    >
      <SelectBox
        label={TASKS_WORDS.owner}
        all={TASKS_WORDS.nobody}
        options={owners}
        value={owner}
        onChange={setOwner}
      />
    </TaskDialog>
  )
}

/** Asks what was done, before a task is. */
export function FinishDialog({ task, onClose }: Asked) {
  const change = useTaskChange()
  const [note, setNote] = useState('')
  const finish = () =>
    change({
      id: task.id,
      change: { done: true, note },
      done: TASKS_WORDS.finished,
      undo: { change: { done: false }, done: TASKS_WORDS.reopened },
    })
  return (
    <TaskDialog
      title={TASKS_WORDS.finishTitle}
      label={TASKS_WORDS.save}
      task={task}
      onDo={finish}
      onClose={onClose}
    >
      <TextField label={TASKS_WORDS.note} value={note} onChange={setNote} autoComplete="off" />
    </TaskDialog>
  )
}

/** Asks before what somebody wrote is erased. */
export function EraseDialog({ task, onClose }: Asked) {
  const change = useTaskChange()
  const erase = () => change({ id: task.id, change: { erase: true }, done: TASKS_WORDS.erasedNow })
  return (
    <TaskDialog
      title={TASKS_WORDS.eraseTitle}
      label={TASKS_WORDS.eraseNow}
      task={task}
      onDo={erase}
      onClose={onClose}
    >
      <p>{TASKS_WORDS.eraseLead}</p>
    </TaskDialog>
  )
}

function TaskDialog({
  title,
  label,
  task: { reason, customer },
  onDo,
  onClose,
  children,
}: {
  title: string
  label: string
  task: TaskLine
  onDo: () => void
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onDo()
          onClose()
        }}
      >
        <p>
          {TASK_REASON_WORDS[reason].name}: {customer}
        </p>
        {children}
        <DialogButtons label={label} isBusy={false} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
