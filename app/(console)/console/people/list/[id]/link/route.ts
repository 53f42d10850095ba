import { answerChange } from '#lib/server/console/answer.ts'
import { sendLink } from '#lib/server/console/people/change-people.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Mails someone a link to sign in again. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, nothingSchema, (_, context) => sendLink({ person: id }, context))
}
