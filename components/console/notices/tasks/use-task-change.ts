import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { changeTask } from '#lib/client/console/notice-tasks.ts'
import type { TaskChange } from '#lib/domain/console/notices/tasks/view.ts'
import { useTell } from '../../shell/telling.tsx'

/** A change of a task, what is told once it is done, and what takes it back with what is told of that. */
export type TaskDeed = {
  id: string
  change: TaskChange
  done: string
  undo?: { change: TaskChange; done: string }
}

/** Changes a task, tells how it went, and has the tasks read again. */
export function useTaskChange(): (deed: TaskDeed) => void {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ id, change }: TaskDeed) => changeTask(id, change),
    onSuccess: (_, { id, done, undo }) =>
      tell.done(done, undo === undefined ? undefined : () => mutate({ id, ...undo })),
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['console', 'notices'] })
      await client.invalidateQueries({ queryKey: ['console', 'today'] })
    },
  })
  return mutate
}
