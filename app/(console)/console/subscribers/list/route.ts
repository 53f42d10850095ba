import { answerQuestion } from '#lib/server/console/answer.ts'
import { queryOf } from '#lib/server/console/query-of.ts'
import { readSubscribers } from '#lib/server/console/subscribers/read-subscribers.ts'
import { subscribersQuerySchema } from '#lib/server/console/subscribers/schema.ts'

export const dynamic = 'force-dynamic'

/** A page of subscribers. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, (viewer) =>
    readSubscribers(queryOf(request, subscribersQuerySchema), viewer),
  )
}
