import { answerChange } from '#lib/server/console/answer.ts'
import { pageIssued, pageRevoked } from '#lib/server/console/customers/record-contract.ts'
import { revokedPageSchema } from '#lib/server/console/customers/record-schema.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Issues the address at which a customer reads their contract. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: contract } = await params
  return await answerChange(request, nothingSchema, (_, context) => pageIssued({ contract }, context))
}

/** Ends it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id: contract } = await params
  return await answerChange(request, revokedPageSchema, ({ reason }, context) =>
    pageRevoked({ contract, reason }, context),
  )
}
