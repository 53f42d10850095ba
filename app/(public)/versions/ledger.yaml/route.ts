import { publicAnswer } from '#lib/server/http/response/answer.ts'
import { now } from '#lib/server/platform/clock.ts'
import { keepFrom } from '#lib/server/terms/shown/keep-until-change.ts'
import { unlessChanged } from '#lib/server/versions/release-files/answer.ts'
import { publishedLedger } from '#lib/server/versions/release-files/published-ledger.ts'

export const dynamic = 'force-dynamic'

/** The ledger of releases, as far as it is published. */
export function GET(request: Request): Response {
  const at = now()
  return unlessChanged(request, () =>
    publicAnswer(request, { body: publishedLedger(at), type: 'application/yaml', keep: keepFrom(at) }),
  )
}
