import { tagged } from '#lib/server/http/respond.ts'
import { now } from '#lib/server/platform/clock.ts'
import { publishedLedger } from '#lib/server/versions/release-files/published-ledger.ts'

export const dynamic = 'force-dynamic'

/** The ledger of releases, as far as it is published. */
export function GET(request: Request): Response {
  return tagged(request, publishedLedger(now()), 'application/yaml')
}
