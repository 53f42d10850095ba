import { answerExport } from '#lib/server/console/audit/answer-export.ts'

export const dynamic = 'force-dynamic'

/** The audit log as CSV. */
export async function GET(request: Request): Promise<Response> {
  return await answerExport(request, 'csv')
}
