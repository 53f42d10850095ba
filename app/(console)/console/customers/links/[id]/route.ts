import { answerChange } from '#lib/server/console/answer.ts'
import { contractOfLinkSchema } from '#lib/server/console/customers/record-schema.ts'
import { contractMade } from '#lib/server/console/links/contract-of-link.ts'

type Context = { params: Promise<{ id: string }> }

/** Makes a contract of a link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, contractOfLinkSchema, (typed, context) =>
    contractMade({ link, ...typed }, context),
  )
}
