import { answerQuestion } from '#lib/server/console/answer.ts'
import { readAuditPage } from '#lib/server/console/audit/read-audit.ts'
import { auditPageSchema } from '#lib/server/console/audit/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'

export const dynamic = 'force-dynamic'

/** A page of the audit log. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, (viewer) => readAuditPage(queryOf(request, auditPageSchema), viewer))
}
