import { acknowledgePath } from '#lib/domain/addresses.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { seeOther } from '../../http/response/answer.ts'
import { now } from '../../platform/clock.ts'
import { acknowledge } from './acknowledge.ts'

const LONGEST_TOKEN = 100

/** Answers the button of the page to acknowledge; what became of it, the page says. */
export async function answerAcknowledge(request: Request, token: string): Promise<Response> {
  // Read to its end whatever it is.
  await formFields(request)
  try {
    const { db } = await store()
    await transaction(db, { actor: THE_DESK, now: now() }, (context) => acknowledge({ token }, context))
  } catch (error) {
    if (!isUnrecordable(error)) throw error
  }
  return seeOther(acknowledgePath(token.slice(0, LONGEST_TOKEN)))
}
