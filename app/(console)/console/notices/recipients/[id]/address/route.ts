import { answerChange } from '#lib/server/console/answer.ts'
import { giveAddress } from '#lib/server/console/notices/change-notices.ts'
import { addressSchema } from '#lib/server/console/notices/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Gives a recipient another address, and sends the notice there. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, addressSchema, ({ address }, context) =>
    giveAddress({ recipient: id, address }, context),
  )
}
