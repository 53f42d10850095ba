import { createHash, timingSafeEqual } from 'node:crypto'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { parseQuery } from '../../http/request/query.ts'
import { privateJson } from '../../http/response/answer.ts'
import { ApiError, errorResponse } from '../../http/response/api-error.ts'
import { environment } from '../../platform/env.ts'
import { incomingQuerySchema } from '../schema.ts'
import { UnreadableMailError } from './parse-mail.ts'
import { takeIn } from './take-in.ts'

const TYPE = 'message/rfc822'
const NO_TOKEN =
  'Send the token of INCOMING_MAIL_TOKEN in the header Authorization: Bearer <token>. Without that setting, the desk takes no mail in here.'
const WRONG_TYPE = `Send one e-mail as it arrived, with Content-Type: ${TYPE}.`
const BROKEN_OFF = 'The e-mail did not arrive in full. Send it again.'

/** Takes in a mail that whoever has the token hands in. What it is about nobody learns from the answer. */
export async function answerIncoming(request: Request): Promise<Response> {
  // Read to its end whatever it is: Next goes on filling the stream of one that is given up.
  const body = await request.arrayBuffer().catch(() => null)
  try {
    requireToken(request.headers)
    parseQuery(request, incomingQuerySchema)
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== TYPE) throw new ApiError('malformed-body', WRONG_TYPE)
    if (body === null) throw new ApiError('malformed-body', BROKEN_OFF)
    const { db } = await store()
    return privateJson({ filed: await takeIn(new Uint8Array(body), db) })
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): Response {
  if (error instanceof UnreadableMailError) return refused(new ApiError('malformed-body', error.message))
  if (isUnrecordable(error)) return refused(new ApiError('database-unavailable', 'Send it again later.'))
  if (!(error instanceof ApiError)) throw error
  const challenge = { 'WWW-Authenticate': 'Bearer realm="SLA Desk, incoming mail"' }
  return errorResponse(error, error.code === 'mail-token-required' ? challenge : {})
}

/** Takes as long whatever of it is right. */
function requireToken(headers: Headers): void {
  const { INCOMING_MAIL_TOKEN } = environment()
  const [, given = ''] = /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? []
  if (INCOMING_MAIL_TOKEN === undefined || !timingSafeEqual(digest(given), digest(INCOMING_MAIL_TOKEN)))
    throw new ApiError('mail-token-required', NO_TOKEN)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
