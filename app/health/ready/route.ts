import { connection } from 'next/server'
import { readinessReport } from '#lib/server/health/readiness-report.ts'
import { privateJson } from '#lib/server/http/response/answer.ts'

/** Whether to send traffic here, and what there is to know of the desk. server.ts answers it before Next. */
export async function GET(): Promise<Response> {
  await connection()
  const { status, body } = readinessReport()
  return privateJson(body, { status })
}
