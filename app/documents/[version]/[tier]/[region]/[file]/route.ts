import { type DocumentAddress, requestedDocument } from '#lib/server/documents/address.ts'
import { documentResponse } from '#lib/server/documents/document-response.ts'
import { documentOf } from '#lib/server/documents/render.ts'
import { problem } from '#lib/server/http/problem.ts'

/** An offer's SLA or DPA as PDF: /documents/2026-10-01/enterprise/eu/sla.pdf. HEAD is answered from it too. */
export async function GET(
  request: Request,
  { params }: { params: Promise<DocumentAddress> },
): Promise<Response> {
  const requested = requestedDocument(await params)
  if (requested === null) {
    return problem(
      404,
      'unknown-document',
      'There is no such document',
      'An address is /documents/<version>/<tier>/<region>/sla.pdf or dpa.pdf, with ids that the SLA page lists.',
    )
  }
  return documentResponse(await documentOf(requested.offer, requested.kind), request)
}
