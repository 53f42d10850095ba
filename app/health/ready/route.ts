import { connection } from 'next/server'
import { archiveProgress } from '#lib/server/archive/jobs/progress.ts'
import { privateJson } from '#lib/server/http/answer.ts'
import { isReady } from '#lib/server/http/readiness.ts'
import { allowedAddressesWarning } from '#lib/server/webhooks/allowed-addresses-warning.ts'

/**
 * Whether to send traffic here: 200 once the public pages are warm, 503 before that and while draining. How far the
 * archive is stands beside it and decides nothing: the pages need no database. So do warnings, where there are any.
 */
export async function GET(): Promise<Response> {
  await connection()
  const ready = isReady()
  const warning = allowedAddressesWarning()
  const body = { status: ready ? 'ready' : 'unavailable', archive: archiveProgress() }
  return privateJson(warning === null ? body : { ...body, warnings: [warning] }, {
    status: ready ? 200 : 503,
  })
}
