import { answerSent } from '#lib/server/console/answer.ts'
import { copyToMe } from '#lib/server/console/notices/change-notices.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Sends a copy of a notice to whoever is signed in. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerSent(request, nothingSchema, (_, viewer) => copyToMe(id, viewer))
}
