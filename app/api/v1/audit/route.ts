import { answerWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { listEntries } from '#lib/server/audit/api/list-entries.ts'
import { auditQuerySchema } from '#lib/server/audit/api/schema.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'

export const dynamic = 'force-dynamic'

/** Entries of the audit log, newest first. */
export async function GET(request: Request): Promise<Response> {
  return await answerWithKey(request, 'audit.read', (asking) =>
    listEntries(parseQuery(request, auditQuerySchema), asking),
  )
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
