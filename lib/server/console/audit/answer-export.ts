import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { AUDIT_TYPES, type AuditFormat, exportLog } from '../../audit/export-log.ts'
import { isFromElsewhere } from '../../http/request/from-elsewhere.ts'
import { privateAnswer, seeOther } from '../../http/response/answer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { answeredBy } from '../answer.ts'
import { queryOf } from '../query-of.ts'
import { filterOf } from './read-audit.ts'
import { auditFilterSchema } from './schema.ts'

/**
 * The audit log as a file. That it was exported is recorded, so a page of another site cannot ask for it.
 */
export async function answerExport(request: Request, format: AuditFormat): Promise<Response> {
  if (isFromElsewhere(request.headers)) return seeOther(SIGN_IN_PATH)
  return await answeredBy(request.headers, async ({ actor, db, at }) => {
    const filter = filterOf(queryOf(request, auditFilterSchema))
    const name = `audit-log-${at.toISOString().slice(0, 10)}.${format}`
    const headers = {
      'content-type': AUDIT_TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
    }
    requirePermission(actor, 'audit.export')
    // A look at the headers takes nothing along.
    if (request.method === 'HEAD') return privateAnswer('', { headers })
    const parts = await exportLog({ filter, format }, { actor, db, now: now() })
    return privateAnswer(streamOf(parts), { headers })
  })
}

/** A part at a time, as the client takes them. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
