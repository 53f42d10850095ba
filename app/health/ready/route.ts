import { connection } from 'next/server'
import { archiveProgress } from '#lib/server/archive/jobs/progress.ts'
import { isReady } from '#lib/server/http/readiness.ts'

/**
 * Whether to send traffic here: 200 once the public pages are warm, 503 before that and while draining. How far the
 * archive is stands beside it and decides nothing: the pages need no database.
 */
export async function GET(): Promise<Response> {
  await connection()
  const ready = isReady()
  return Response.json(
    { status: ready ? 'ready' : 'unavailable', archive: archiveProgress() },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
