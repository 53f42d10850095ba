import type { RenderedDocument } from './render.ts'

/**
 * A document as an answer: 304 when the caller has these bytes, else the PDF, shown in the browser or, with
 * `?download`, saved.
 */
export function documentResponse(document: RenderedDocument, request: Request): Response {
  const { bytes, etag, fileName } = document
  const kept = { etag, 'cache-control': 'public, max-age=300' }
  if (holds(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: kept })
  const disposition = new URL(request.url).searchParams.has('download') ? 'attachment' : 'inline'
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: {
      ...kept,
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `${disposition}; filename="${fileName}"`,
    },
  })
}

/** Whether If-None-Match names the entity tag; a proxy may have made it weak (RFC 9110, 13.1.2). */
function holds(header: string | null, etag: string): boolean {
  if (header === null) return false
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
