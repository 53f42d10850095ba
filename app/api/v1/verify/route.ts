import { methodRefusal, optionsResponse } from '#lib/server/http/response/other-methods.ts'
import { now } from '#lib/server/platform/clock.ts'
import { answerVerify } from '#lib/server/verification/respond.ts'

export const dynamic = 'force-dynamic'

const METHODS = 'POST, OPTIONS'

/** Whether a file, or the file with a SHA-256, is a document of the vendor; and where its version stands. */
export async function POST(request: Request): Promise<Response> {
  return await answerVerify(request, now())
}

export function OPTIONS(): Response {
  return optionsResponse(METHODS, 'Content-Type')
}

export function GET(): Response {
  return methodRefusal(METHODS, 'Use POST: send a PDF in the field "file", or JSON with "sha256".')
}

export { GET as DELETE, GET as PATCH, GET as PUT }
