import { answerChange } from '#lib/server/console/answer.ts'
import { toLegal } from '#lib/server/console/links/change-links.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Asks legal to make a contract of a link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, nothingSchema, (_, context) => toLegal({ link }, context))
}
