import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { TasksScreen } from '#components/console/notices/tasks/tasks-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { tasksQuery } from '#lib/client/console/notice-tasks.ts'
import { TASKS_WORDS } from '#lib/domain/console/notices/tasks/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readTasks } from '#lib/server/console/notices/tasks/read-tasks.ts'
import { tasksQuerySchema } from '#lib/server/console/notices/tasks/schema.ts'

export const metadata: Metadata = { title: TASKS_WORDS.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { notice } = await searchParams
  const asked = tasksQuerySchema.safeParse({ notice: notice ?? '' }).data ?? { list: 'open', notice: '' }
  const screen = { name: TASKS_WORDS.title, path: `${SCREENS.notices.path}/tasks` }
  return await showScreen(
    screen,
    (viewer) => readTasks(asked, viewer),
    (page) => (
      <ScreenData queryKey={tasksQuery(asked).queryKey} data={{ pages: [page], pageParams: [null] }}>
        <TasksScreen notice={asked.notice} />
      </ScreenData>
    ),
  )
}
