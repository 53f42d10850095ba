import { answerChange } from '#lib/server/console/answer.ts'
import { contractAdded } from '#lib/server/console/customers/change-customers.ts'
import { contractSchema } from '#lib/server/console/customers/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Adds a contract. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: customer } = await params
  return await answerChange(request, contractSchema, (text, context) =>
    contractAdded({ customer, text }, context),
  )
}
