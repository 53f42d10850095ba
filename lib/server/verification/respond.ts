import { momentOf } from '../api/moment.ts'
import { parseQuery } from '../api/query.ts'
import { Refused, refusalResponse } from '../api/refused.ts'
import { momentQuerySchema } from '../api/schema.ts'
import { SHARED_HEADERS } from '../api/shared-headers.ts'
import { verifyAnswer } from './answer.ts'
import { conclude } from './conclude.ts'
import { receive } from './receive.ts'

/** When to come again, in seconds: an inspection takes less. */
const COME_AGAIN = { 'retry-after': '5', 'access-control-expose-headers': 'Retry-After' }

/** Answers what a request asks to have verified; never kept by anyone. `now`: the moment that is answered for. */
export async function answerVerify(request: Request, now: Date): Promise<Response> {
  try {
    const { at } = parseQuery(request, momentQuerySchema)
    const conclusion = await conclude(await receive(request), at === undefined ? now : momentOf(at))
    return Response.json(verifyAnswer(conclusion), {
      headers: { 'cache-control': 'no-store', ...SHARED_HEADERS },
    })
  } catch (error) {
    if (error instanceof Refused) return refused(error)
    throw error
  }
}

/** A refusal; of one that passes by itself, with the time to wait. */
export function refused(error: Refused): Response {
  return refusalResponse(error, error.code === 'busy' ? COME_AGAIN : {})
}
