import { answerQuestion } from '#lib/server/console/answer.ts'
import { readTasks } from '#lib/server/console/notices/tasks/read-tasks.ts'
import { tasksQuerySchema } from '#lib/server/console/notices/tasks/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'

export const dynamic = 'force-dynamic'

/** What somebody has to do about notices. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, (viewer) => readTasks(queryOf(request, tasksQuerySchema), viewer))
}
