import { now } from '#lib/server/platform/clock.ts'
import { answerAnnex } from '#lib/server/subprocessors/annex/answer-annex.ts'

export const dynamic = 'force-dynamic'

/** The list as a signed annex, for the tier, region and day of the page. HEAD is answered from it too. */
export function GET(request: Request): Promise<Response> {
  return answerAnnex(request, now())
}
