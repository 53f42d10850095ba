import { answerOwnForm } from '#lib/server/http/request/own-form.ts'
import { seeOther } from '#lib/server/http/response/answer.ts'
import { answerUpload } from '#lib/server/verification/upload/upload.ts'

export const dynamic = 'force-dynamic'

/** Takes the file of the form at /verify. */
export async function POST(request: Request): Promise<Response> {
  return await answerOwnForm(request, answerUpload)
}

/** Whoever opens this address is sent to the form. */
export function GET(): Response {
  return seeOther('/verify')
}
