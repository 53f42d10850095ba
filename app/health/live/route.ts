import { connection } from 'next/server'

/** Whether the process answers at all. It asks nothing of the store or the public cache. */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
