import type { DocumentAddress } from '#lib/server/archive/answers/address.ts'
import { answerDocument } from '#lib/server/archive/answers/answer-document.ts'

export const dynamic = 'force-dynamic'

/** A document as PDF: /documents/2026-10-01/enterprise/eu/sla.pdf. HEAD is answered from it too. */
export async function GET(
  request: Request,
  { params }: { params: Promise<DocumentAddress> },
): Promise<Response> {
  return await answerDocument(request, await params)
}
