import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { HourlyBound } from '../../http/bounds/hourly-bound.ts'
import { warnOfInside } from '../../http/bounds/inside-warning.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { seeOther } from '../../http/response/answer.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import { formAgain } from './form-again.ts'
import { readForm } from './read-form.ts'
import { subscribe } from './subscribe.ts'

/** Of one client within an hour: more than a department signs up, and few enough to be no use to a spammer. */
const MOST_REQUESTS = 30

const bound = processShared(
  'subscription-requests',
  () => new HourlyBound(MOST_REQUESTS, warnOfInside(log, 'subscriptions')),
)

/**
 * Answers the form to subscribe: leads on to the page that says to look in the mailbox, whether the address is known or not,
 * or back to the form with what to correct.
 */
export async function answerRequest(request: Request): Promise<Response> {
  const typed = await formFields(request)
  if (typed === null)
    return seeOther(formAgain(new URLSearchParams(), { status: 400, message: SUBSCRIPTION_WORDS.notForm }))
  const read = readForm(searchParamsOf(typed), now())
  if ('status' in read) return seeOther(formAgain(typed, read))
  if (!bound.allows(request.headers.get('x-forwarded-for') ?? '', performance.now()))
    return seeOther(formAgain(typed, { status: 429, message: SUBSCRIPTION_WORDS.tooMany }))
  try {
    const { db } = await store()
    await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
      subscribe({ ...read, at: systemNow() }, context),
    )
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return seeOther(formAgain(typed, { status: 503, message: SUBSCRIPTION_WORDS.unreachable }))
  }
  return seeOther('/subscriptions/sent')
}
