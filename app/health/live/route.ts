import { connection } from 'next/server'
import { privateJson } from '#lib/server/http/response/answer.ts'

/** Whether the process answers at all. It asks nothing of the store or the public cache. */
export async function GET(): Promise<Response> {
  await connection()
  return privateJson({ status: 'ok' })
}
