import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { change, end } from '#lib/server/console/customers/change-customers.ts'
import { requireCustomerFacts } from '#lib/server/console/customers/read-customers.ts'
import { customerChangeSchema, endSchema } from '#lib/server/console/customers/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** A customer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerQuestion(request, (viewer) => requireCustomerFacts(id, viewer))
}

/** Gives a customer another name, or takes its end back. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id: customer } = await params
  return await answerChange(request, customerChangeSchema, (asked, context) =>
    change({ customer, change: asked }, context),
  )
}

/** Ends a customer. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id: customer } = await params
  return await answerChange(request, endSchema, ({ on }, context) => end({ customer, on }, context))
}
