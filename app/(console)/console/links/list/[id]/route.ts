import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { change, revoke } from '#lib/server/console/links/change-links.ts'
import { requireLinkPage } from '#lib/server/console/links/read-links.ts'
import { linkSchema, revokeSchema } from '#lib/server/console/links/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** A link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerQuestion(request, (viewer) => requireLinkPage(id, viewer))
}

/** Has a link say something else. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, linkSchema, (text, context) => change({ link, text }, context))
}

/** Ends a link for good. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id: link } = await params
  return await answerChange(request, revokeSchema, ({ reason }, context) => revoke({ link, reason }, context))
}
