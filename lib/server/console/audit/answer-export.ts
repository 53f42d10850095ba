import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { AUDIT_TYPES, type AuditFormat, exportLog } from '../../audit/export-log.ts'
import { privateAnswer, seeOther } from '../../http/response/answer.ts'
import { now } from '../../platform/clock.ts'
import { answeredBy } from '../answer.ts'
import { queryOf } from '../query-of.ts'
import { filterOf } from './read-audit.ts'
import { auditFilterSchema } from './schema.ts'

/**
 * The audit log as a file. That it was exported is recorded, so a page of another site cannot ask for it.
 */
export async function answerExport(request: Request, format: AuditFormat): Promise<Response> {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return seeOther(SIGN_IN_PATH)
  return await answeredBy(request.headers, async ({ actor, db, at }) => {
    const filter = filterOf(queryOf(request, auditFilterSchema))
    const parts = await exportLog({ filter, format }, { actor, db, now: now() })
    const name = `audit-log-${at.toISOString().slice(0, 10)}.${format}`
    return privateAnswer(streamOf(parts), {
      headers: {
        'content-type': AUDIT_TYPES[format],
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
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
