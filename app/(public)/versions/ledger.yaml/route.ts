import { tagged } from '#lib/server/api/respond.ts'
import { now } from '#lib/server/clock.ts'
import { publishedLedger } from '#lib/server/release-files/published-ledger.ts'

export const dynamic = 'force-dynamic'

/** The ledger of releases, as far as it is published. */
export function GET(request: Request): Response {
  return tagged(request, publishedLedger(now()), 'application/yaml')
}
