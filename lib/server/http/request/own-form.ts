import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { refusalAnswer } from '../response/refusal.ts'
import { isFormFromElsewhere } from './from-elsewhere.ts'

/**
 * Answers a form that a page of the desk has sent. One from a page of another site is refused with 403: it would have its visitors
 * ask for mails, or press a button, that they know nothing of.
 */
export async function answerOwnForm(
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (!isFormFromElsewhere(request.headers)) return await answer(request)
  // Read to its end, without keeping it: Next goes on filling the stream of a body that is given up, and fails over that.
  await request.body?.pipeTo(new WritableStream()).catch(() => undefined)
  return refusalAnswer(request, REFUSALS.fromElsewhere)
}
