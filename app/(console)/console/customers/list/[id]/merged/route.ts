import { answerChange } from '#lib/server/console/answer.ts'
import { merge } from '#lib/server/console/customers/change-customers.ts'
import { otherSchema } from '#lib/server/console/customers/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Joins another customer with this one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: customer } = await params
  return await answerChange(request, otherSchema, ({ other }, context) =>
    merge({ customer, other, undo: false }, context),
  )
}

/** Undoes that they were joined. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id: customer } = await params
  return await answerChange(request, otherSchema, ({ other }, context) =>
    merge({ customer, other, undo: true }, context),
  )
}
