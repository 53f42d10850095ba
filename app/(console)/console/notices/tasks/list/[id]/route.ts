import { answerChange } from '#lib/server/console/answer.ts'
import { changeTask } from '#lib/server/console/notices/tasks/change-tasks.ts'
import { taskChangeSchema } from '#lib/server/console/notices/tasks/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Gives a task to someone, finishes it, or opens it again. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, taskChangeSchema, (change, context) =>
    changeTask({ task: id, change }, context),
  )
}
