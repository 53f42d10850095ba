import { answerSent } from '#lib/server/console/answer.ts'
import { answerPassword } from '#lib/server/console/profile/change-profile.ts'
import { passwordChangeSchema } from '#lib/server/console/profile/schema.ts'

/** Changes one's own password. */
export async function POST(request: Request): Promise<Response> {
  return await answerSent(request, passwordChangeSchema, (input, viewer) =>
    answerPassword(input, request.headers, viewer),
  )
}
