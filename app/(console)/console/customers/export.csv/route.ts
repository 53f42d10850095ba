import { answerExport } from '#lib/server/console/customers/answer-export.ts'

export const dynamic = 'force-dynamic'

/** Every customer as CSV. */
export async function GET(request: Request): Promise<Response> {
  return await answerExport(request, 'csv')
}
