import { certificatesPem } from '#lib/server/archive/answers/certificates-pem.ts'

export const dynamic = 'force-dynamic'

/** The certificates to check signatures with. */
export function GET(): Response {
  return new Response(certificatesPem(), {
    headers: { 'content-type': 'application/x-pem-file', 'cache-control': 'public, max-age=60' },
  })
}
