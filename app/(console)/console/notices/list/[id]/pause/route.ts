import { answerChange } from '#lib/server/console/answer.ts'
import { holdNotice } from '#lib/server/console/notices/change-notices.ts'
import { pauseSchema } from '#lib/server/console/notices/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Holds a notice, or goes on with it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, pauseSchema, ({ pause }, context) =>
    holdNotice({ notice: id, pause }, context),
  )
}
