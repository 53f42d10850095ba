import { SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { hasControlCharacters } from '../../http/request/control-characters.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { seeOther } from '../../http/response/answer.ts'
import { log } from '../../platform/logs/log.ts'
import type { SessionRequest } from '../sessions/begin-session.ts'
import { traceOf } from '../trace.ts'
import { type FormAgain, formAgain } from './again.ts'
import { isFromOwnPage } from './own-origin.ts'

/** What a form of the console is answered with: where to go on and what cookies to set, or what to correct. */
export type FormOutcome = { location: string; cookies?: readonly string[] } | FormAgain

/**
 * Receives a form of the pages to sign in: refuses those of other sites, and shows the form again where something is to be
 * corrected or the database cannot be used.
 * @param page the address of the form, to which `message` leads back
 */
export async function receiveForm(
  request: Request,
  page: string,
  answer: (fields: URLSearchParams, from: SessionRequest) => Promise<FormOutcome>,
): Promise<Response> {
  const { headers } = request
  const fields = await formFields(request)
  const again = (status: FormAgain['status'], message: string) =>
    seeOther(formAgain(page, { status, message, typed: {} }))
  if (!isFromOwnPage(headers)) return again(400, SIGN_IN_WORDS.foreign)
  if (fields === null) return again(400, SIGN_IN_WORDS.notForm)
  if (hasControlCharacters(fields.values())) return again(400, SIGN_IN_WORDS.unprintable)
  try {
    const outcome = await answer(fields, { headers, trace: traceOf(headers) })
    if ('message' in outcome) return seeOther(formAgain(page, outcome))
    const response = seeOther(outcome.location)
    for (const cookie of outcome.cookies ?? []) response.headers.append('set-cookie', cookie)
    return response
  } catch (error) {
    if (isUnrecordable(error)) return again(503, SIGN_IN_WORDS.unreachable)
    if (!isSecretKeyError(error)) throw error
    log().error({ err: error }, 'Nobody with a second factor can sign in')
    return again(503, SIGN_IN_WORDS.wrongKey)
  }
}

/** By its name, for Next evaluates modules several times in one process. */
function isSecretKeyError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SecretKeyError'
}

/** Text of a field, without spaces around it; empty where it was not sent. */
export function textOf(fields: URLSearchParams, name: string): string {
  return (fields.get(name) ?? '').trim()
}
