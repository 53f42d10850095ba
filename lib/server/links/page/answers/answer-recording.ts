import { tailoredPath } from '#lib/domain/addresses.ts'
import { THE_DESK, transaction } from '../../../db/command.ts'
import { formFields } from '../../../http/request/form-fields.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { forgetVisit } from '../../visits/forget-visit.ts'
import { recordingCookie } from '../../visits/recording-cookie.ts'
import { answerBelow } from './answer-below.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * Answers the button by which a reader chooses whether visits are recorded, which the browser remembers. What was recorded of
 * this visit so far is deleted with the choice.
 */
export async function answerRecording(request: Request, token: string): Promise<Response> {
  const typed = await formFields(request)
  return await answerBelow(request, token, async ({ page, db, now }) => {
    const declined = typed?.get('recording') !== 'on'
    const visit = typed?.get('visit') ?? ''
    if (declined && page.kind === 'open' && UUID.test(visit))
      await transaction(db, { actor: THE_DESK, now }, (context) =>
        forgetVisit({ link: page.link.id, visit }, context),
      )
    const led = seeOther(`${tailoredPath(token)}#recording`)
    led.headers.append('set-cookie', recordingCookie(token, declined))
    return led
  })
}
