import { answerReportFile } from '#lib/server/console/links/report/export-report.ts'

export const dynamic = 'force-dynamic'

/** What the links of a period come to, as CSV. */
export async function GET(request: Request): Promise<Response> {
  return await answerReportFile(request)
}
