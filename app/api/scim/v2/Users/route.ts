import { otherMethods } from '#lib/server/directory/other-methods.ts'
import { answerNewUser, answerUsers } from '#lib/server/directory/users/answer-users.ts'

export const dynamic = 'force-dynamic'

/** Which users there are. */
export async function GET(request: Request): Promise<Response> {
  return await answerUsers(request)
}

/** Takes a user in. */
export async function POST(request: Request): Promise<Response> {
  return await answerNewUser(request)
}

const { allowed, refuse } = otherMethods('GET, HEAD, POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as PUT }
