import { answerImport } from '#lib/server/console/customers/answer-import.ts'

/** Says what a file of customers would do, or does it. */
export async function POST(request: Request): Promise<Response> {
  return await answerImport(request)
}
