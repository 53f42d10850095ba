import { THE_DESK, transaction } from '../../../db/command.ts'
import { privateAnswer, privateJson } from '../../../http/response/answer.ts'
import { PROBLEM_TYPE } from '../../../http/response/problem.ts'
import { environment } from '../../../platform/env.ts'
import { hasDeclined } from '../../visits/recording-cookie.ts'
import { visitReportSchema } from '../../visits/schema.ts'
import { takeReport } from '../../visits/take-report.ts'
import { answerBelow } from './answer-below.ts'

/**
 * Takes what a browser tells of a visit. A visit that is not of this link, or is deleted by now, gets the same answer as one that
 * is: 204.
 */
export async function answerVisit(request: Request, token: string): Promise<Response> {
  const body = await request.text().catch(() => null)
  return await answerBelow(request, token, async ({ page, db, now }) => {
    if (page.kind === 'locked' || hasDeclined(request.headers) || environment().LINK_VISITS === 'off')
      return privateAnswer(null, { status: 204 })
    const parsed = visitReportSchema.safeParse(jsonOf(body))
    if (!parsed.success) return problem(parsed.error.issues[0]?.message ?? '')
    await transaction(db, { actor: THE_DESK, now }, (context) =>
      takeReport({ link: page.link.id, ...parsed.data }, context),
    )
    return privateAnswer(null, { status: 204 })
  })
}

function jsonOf(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '')
  } catch {
    return null
  }
}

// The page is all that sends it, so it has no code that a program could look up.
function problem(detail: string): Response {
  return privateJson(
    { type: 'about:blank', title: 'Not a report', status: 400, detail },
    { status: 400, headers: { 'content-type': PROBLEM_TYPE } },
  )
}
