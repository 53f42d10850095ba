import { answerGroups, answerNewGroup } from '#lib/server/directory/groups/answer-groups.ts'
import { otherMethods } from '#lib/server/directory/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Which groups there are. */
export async function GET(request: Request): Promise<Response> {
  return await answerGroups(request)
}

/** Takes a group in. */
export async function POST(request: Request): Promise<Response> {
  return await answerNewGroup(request)
}

const { allowed, refuse } = otherMethods('GET, HEAD, POST, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as PUT }
