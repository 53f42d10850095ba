import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { isFormFromElsewhere } from '../../http/request/from-elsewhere.ts'
import { privateAnswer, seeOther } from '../../http/response/answer.ts'
import { comeAgain } from '../../http/response/come-again.ts'
import { refusalAnswer } from '../../http/response/refusal.ts'
import { now } from '../../platform/clock.ts'
import { subscriptionOf } from '../tokens.ts'
import { leave } from './leave.ts'

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

/**
 * Ends the subscription of the token in the address. A mail program gets 200 and a line (RFC 8058), at every further try too;
 * a person is led on to a page that says so.
 */
export async function answerLeave(request: Request): Promise<Response> {
  const token = tokenIn(request)
  // Mail programs send it in either of two forms (RFC 8058, 3.2); the button of the page always sends its token along.
  const isOneClick = (await formFields(request))?.has('token') !== true
  // A mail program has no page: a webmail may send its one click from anywhere.
  if (!isOneClick && isFormFromElsewhere(request.headers))
    return refusalAnswer(request, REFUSALS.fromElsewhere)
  const subscription = subscriptionOf(token)
  if (subscription === null)
    return isOneClick
      ? privateAnswer(`${SUBSCRIPTION_WORDS.unknownLeave}\n`, { status: 404, headers: PLAIN })
      : seeOther(leavePageOf(token))
  try {
    const { db } = await store()
    await transaction(db, { actor: THE_DESK, now: now() }, (context) => leave({ subscription }, context))
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return isOneClick
      ? privateAnswer(`${SUBSCRIPTION_WORDS.unreachable}\n`, {
          status: 503,
          headers: { ...PLAIN, ...comeAgain(false, '60') },
        })
      : seeOther(leavePageOf(token))
  }
  if (!isOneClick) return seeOther('/subscriptions/left')
  return privateAnswer(`${SUBSCRIPTION_WORDS.oneClick}\n`, { headers: PLAIN })
}

/** Leads whoever opens that address, a person or a scanner, to the page: opening it ends nothing. */
export function askWhetherToLeave(request: Request): Response {
  return seeOther(leavePageOf(tokenIn(request)))
}

function tokenIn(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? ''
}

function leavePageOf(token: string): string {
  return `/subscriptions/leave?${new URLSearchParams({ token: token.slice(0, 200) })}`
}
