import { answerQuestion, answerSent } from '#lib/server/console/answer.ts'
import { answerOwnChange } from '#lib/server/console/profile/change-profile.ts'
import { readProfile } from '#lib/server/console/profile/read-profile.ts'
import { profileChangeSchema } from '#lib/server/console/profile/schema.ts'

export const dynamic = 'force-dynamic'

/** One's own profile. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readProfile)
}

/** Changes name, time zone or theme. */
export async function PATCH(request: Request): Promise<Response> {
  return await answerSent(request, profileChangeSchema, answerOwnChange)
}
