import { answerQuestion } from '#lib/server/console/answer.ts'
import { findContracts } from '#lib/server/console/objections/entry-form.ts'
import { contractsQuerySchema } from '#lib/server/console/objections/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'

export const dynamic = 'force-dynamic'

/** Contracts that a notice concerns. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, (viewer) =>
    findContracts(queryOf(request, contractsQuerySchema), viewer),
  )
}
