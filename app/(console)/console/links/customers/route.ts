import { answerQuestion } from '#lib/server/console/answer.ts'
import { namesQuerySchema } from '#lib/server/console/links/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'
import { findCustomers } from '#lib/server/links/queries/find-customers.ts'

export const dynamic = 'force-dynamic'

/** Names of customers that a link could be for. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, async (viewer) => ({
    names: await findCustomers(queryOf(request, namesQuerySchema).find, viewer),
  }))
}
