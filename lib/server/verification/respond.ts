import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { momentOf } from '../../domain/quantities/time/moment.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import { parseQuery } from '../http/request/query.ts'
import { ApiError } from '../http/response/api-error.ts'
import { respondPrivately } from '../http/response/respond.ts'
import { SHARED_HEADERS } from '../http/response/shared-headers.ts'
import { momentQuerySchema } from '../terms/query/schema.ts'
import { verifyAnswer } from './answer.ts'
import { conclude } from './conclude.ts'
import { receive } from './upload/receive.ts'

/** Answers what a request asks to have verified; never kept by anyone. `now`: the moment that is answered for unless it names another. */
export async function answerVerify(request: Request, now: Date): Promise<Response> {
  return await respondPrivately(
    () =>
      tellingOfArchive(async () => {
        const { at } = parseQuery(request, momentQuerySchema)
        const moment = at === undefined ? now : momentOf(at)
        return verifyAnswer(await conclude(await receive(request), moment, now))
      }),
    SHARED_HEADERS,
  )
}

/**
 * What `answer` gives, where the archive can be asked.
 * @throws ApiError where it cannot: the caller is told, for it is no fault of the question
 */
export async function tellingOfArchive<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error
    throw new ApiError('archive-unavailable', VERIFICATION_WORDS.fileUnknowable)
  }
}
