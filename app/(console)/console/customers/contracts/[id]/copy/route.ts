import { answerChange } from '#lib/server/console/answer.ts'
import { answerCopy } from '#lib/server/console/customers/answer-copy.ts'
import { hashRecorded } from '#lib/server/console/customers/record-contract.ts'
import { copySchema } from '#lib/server/console/customers/record-schema.ts'

type Context = { params: Promise<{ id: string }> }

/** The executed copy of a contract. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerCopy(request, id)
}

/** Records the hash of one that is kept elsewhere. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: contract } = await params
  return await answerChange(request, copySchema, (copy, context) =>
    hashRecorded({ contract, ...copy }, context),
  )
}
