import { connection } from 'next/server'
import { ALIVE } from '#lib/server/http/listening/readiness.ts'
import { privateJson } from '#lib/server/http/response/answer.ts'

/** Whether the process answers at all. It asks nothing of the store or the public cache. server.ts answers it before Next. */
export async function GET(): Promise<Response> {
  await connection()
  return privateJson(ALIVE)
}
