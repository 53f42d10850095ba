import { answerChange } from '#lib/server/console/answer.ts'
import { contractChanged } from '#lib/server/console/customers/change-customers.ts'
import { contractChangeSchema } from '#lib/server/console/customers/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Changes a contract, ends it, or has it open again. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id: contract } = await params
  return await answerChange(request, contractChangeSchema, (change, context) =>
    contractChanged({ contract, change }, context),
  )
}
