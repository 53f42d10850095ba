import { answerCopyUpload } from '#lib/server/console/customers/record-contract.ts'

/** Takes the file of an executed copy. */
export async function POST(request: Request): Promise<Response> {
  return await answerCopyUpload(request)
}
