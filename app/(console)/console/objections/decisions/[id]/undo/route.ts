import { answerChange } from '#lib/server/console/answer.ts'
import { takeDecisionBack } from '#lib/server/console/objections/change-objections.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Takes back what was recorded of a customer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) =>
    takeDecisionBack({ decision: id }, context),
  )
}
