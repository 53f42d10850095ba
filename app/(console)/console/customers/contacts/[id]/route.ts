import { answerChange } from '#lib/server/console/answer.ts'
import { contactChanged, contactRemoved } from '#lib/server/console/customers/change-customers.ts'
import { contactSchema, insteadSchema } from '#lib/server/console/customers/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Changes a contact. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id: contact } = await params
  return await answerChange(request, contactSchema, (sent, context) =>
    contactChanged({ contact, ...sent }, context),
  )
}

/** Removes a contact. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id: contact } = await params
  return await answerChange(request, insteadSchema, (sent, context) =>
    contactRemoved({ contact, ...sent }, context),
  )
}
