import { tailoredPath } from '#lib/domain/addresses.ts'
import { addressOf } from '../../../auth/trace.ts'
import { formFields } from '../../../http/request/form-fields.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { systemNow } from '../../../platform/clock.ts'
import { isAccessCode } from '../../access-codes.ts'
import { accessCookie } from '../access-cookie.ts'
import { countCodeAttempt, forgetCodeAttempts } from '../code-attempts.ts'
import { answerBelow } from './answer-below.ts'

/** A code in bytes: each of its 64 characters may take nine. */
const LONGEST_FORM = 1_000

/** Answers the form of an access code: leads to the page, or back to the form. */
export async function answerCode(request: Request, token: string): Promise<Response> {
  const typed = await formFields(request, LONGEST_FORM)
  return await answerBelow(request, token, async ({ page, db }) => {
    const path = tailoredPath(token)
    if (page.kind === 'open') return seeOther(path)
    const { link, accessCode } = page
    const at = systemNow()
    const isAllowed = await countCodeAttempt(db, link.id, addressOf(request.headers), at)
    if (!isAllowed) return seeOther(`${path}?code=wait`)
    if (!isAccessCode(typed?.get('code') ?? '', accessCode)) return seeOther(`${path}?code=wrong`)
    await forgetCodeAttempts(db, link.id, addressOf(request.headers))
    const opened = seeOther(path)
    opened.headers.append('set-cookie', accessCookie(token, { link: link.id, accessCode }, at))
    return opened
  })
}
