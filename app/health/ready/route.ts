import { connection } from 'next/server'
import { isReady } from '#lib/server/http/readiness.ts'

/** Whether to send traffic here: 200 once the public pages are warm, 503 before that and while draining. */
export async function GET(): Promise<Response> {
  await connection()
  const ready = isReady()
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
