import { answerChange } from '#lib/server/console/answer.ts'
import { reissue } from '#lib/server/console/links/change-links.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Issues a new address for what a link offers. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, nothingSchema, (_, context) => reissue({ link }, context))
}
