import { answerChange } from '#lib/server/console/answer.ts'
import { contactAdded } from '#lib/server/console/customers/change-customers.ts'
import { contactSchema } from '#lib/server/console/customers/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Adds a contact. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: customer } = await params
  return await answerChange(request, contactSchema, (sent, context) =>
    contactAdded({ customer, ...sent }, context),
  )
}
