import { answerChange } from '#lib/server/console/answer.ts'
import { takeStep } from '#lib/server/console/objections/change-objections.ts'
import { stepSchema } from '#lib/server/console/objections/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Takes an objection a step further. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, stepSchema, (step, context) =>
    takeStep({ objection: id, ...step }, context),
  )
}
