import { otherMethods } from '#lib/server/directory/other-methods.ts'
import {
  answerUser,
  answerUserDeleted,
  answerUserPatched,
  answerUserReplaced,
} from '#lib/server/directory/users/answer-users.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** One user. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerUser(request, (await params).id)
}

/** Replaces it. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return await answerUserReplaced(request, (await params).id)
}

/** Changes it step by step. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return await answerUserPatched(request, (await params).id)
}

/** Deletes it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return await answerUserDeleted(request, (await params).id)
}

const { allowed, refuse } = otherMethods('GET, HEAD, PUT, PATCH, DELETE, OPTIONS')

export { allowed as OPTIONS, refuse as POST }
