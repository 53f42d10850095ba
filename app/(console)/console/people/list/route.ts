import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { invite } from '#lib/server/console/people/change-people.ts'
import { readPeople } from '#lib/server/console/people/read-people.ts'
import { invitationSchema } from '#lib/server/console/people/schema.ts'

export const dynamic = 'force-dynamic'

/** Everyone who has access or was invited. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readPeople)
}

/** Invites someone. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, invitationSchema, invite)
}
