import { answerWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { countForProgram } from '#lib/server/subscriptions/count-for-program.ts'
import { countsQuerySchema } from '#lib/server/subscriptions/schema.ts'

export const dynamic = 'force-dynamic'

/** How many subscribers there are, by their state. */
export async function GET(request: Request): Promise<Response> {
  return await answerWithKey(request, 'subscribers.read', (asking) => {
    parseQuery(request, countsQuerySchema)
    return countForProgram(asking)
  })
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
