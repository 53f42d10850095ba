import { answerChange } from '#lib/server/console/answer.ts'
import { extend } from '#lib/server/console/links/change-links.ts'
import { extendSchema } from '#lib/server/console/links/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Keeps a link open for longer. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, extendSchema, ({ lastDay }, context) =>
    extend({ link, lastDay }, context),
  )
}
