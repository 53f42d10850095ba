import { answerQuestion } from '#lib/server/console/answer.ts'
import { readNotice } from '#lib/server/console/notices/read-notices.ts'
import { recipientsQuerySchema } from '#lib/server/console/notices/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** A notice with a page of those who are told. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerQuestion(request, (viewer) =>
    readNotice(id, queryOf(request, recipientsQuerySchema), viewer),
  )
}
