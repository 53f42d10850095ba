import { infiniteQueryOptions } from '@tanstack/react-query'
import type { TaskChange, TasksAsked, TasksPage } from '#lib/domain/console/notices/tasks/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/notices/tasks/list'

/** Tasks of a list, page by page. */
export function tasksQuery({ list, notice }: TasksAsked) {
  return infiniteQueryOptions({
    queryKey: ['console', 'notices', 'tasks', list, notice],
    queryFn: ({ pageParam, signal }) =>
      ask<TasksPage>(
        `${PATH}?${new URLSearchParams({ list, notice, ...(pageParam === null ? {} : { after: String(pageParam) }) })}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

/** Gives a task to someone, finishes it, or opens it again. @throws ConsoleError */
export async function changeTask(id: string, change: TaskChange): Promise<object> {
  return await ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'PATCH', body: change })
}
