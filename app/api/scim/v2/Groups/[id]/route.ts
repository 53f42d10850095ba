import {
  answerGroup,
  answerGroupDeleted,
  answerGroupPatched,
  answerGroupReplaced,
} from '#lib/server/directory/groups/answer-groups.ts'
import { otherMethods } from '#lib/server/directory/other-methods.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** One group. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerGroup(request, (await params).id)
}

/** Replaces it. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return await answerGroupReplaced(request, (await params).id)
}

/** Changes it step by step. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return await answerGroupPatched(request, (await params).id)
}

/** Deletes it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return await answerGroupDeleted(request, (await params).id)
}

const { allowed, refuse } = otherMethods('GET, HEAD, PUT, PATCH, DELETE, OPTIONS')

export { allowed as OPTIONS, refuse as POST }
