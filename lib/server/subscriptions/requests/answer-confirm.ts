import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { seeOther } from '../../http/response/answer.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { confirm } from './confirm.ts'

/** Answers the button of the page to confirm. What cannot be confirmed, the page says why. */
export async function answerConfirm(request: Request): Promise<Response> {
  const token = (await formFields(request))?.get('token') ?? ''
  const page = `/subscriptions/confirm?${new URLSearchParams({ token: token.slice(0, 100) })}`
  try {
    const { db } = await store()
    const confirmed = await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
      confirm({ token, at: systemNow() }, context),
    )
    return seeOther(confirmed ? '/subscriptions/confirmed' : page)
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return seeOther(page)
  }
}
