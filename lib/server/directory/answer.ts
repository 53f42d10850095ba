import { sql } from 'drizzle-orm'
import type { Directory } from '#lib/domain/auth/actor.ts'
import { isScimFault, ScimFault } from '#lib/domain/directory/scim-fault.ts'
import type { Json } from '#lib/domain/directory/scim-values.ts'
import { addressOf } from '../auth/trace.ts'
import { ADVISORY_LOCKS } from '../db/advisory-locks.ts'
import type { Transaction } from '../db/command.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { privateAnswer } from '../http/response/answer.ts'
import { systemNow } from '../platform/clock.ts'
import { environment } from '../platform/env.ts'
import { countRequest } from './bounds.ts'
import { directoryOf, isTokenRevoked, requireToken } from './tokens/directory-of.ts'

/** A request of the directory, in an open transaction. `body`: JSON, or null where it has none. `base`: of the addresses. */
export type Asking = {
  actor: Directory
  tx: Transaction
  body: unknown
  asked: URLSearchParams
  base: string
}

/** What is answered: a resource or a list; `location` where it was made; null where there is nothing to show. */
export type Answered = { status?: number; location?: string; body: Json | null }

/** Where the resources stand, below PUBLIC_URL. */
export const SCIM_PATH = '/api/scim/v2'

const TYPE = 'application/scim+json'
const NO_TOKEN =
  'Send the token of the directory in the header Authorization: Bearer <token>. An administrator makes one in the console, on the screen Directory.'

/**
 * Answers a request of SCIM 2.0 (RFC 7644), whole or not at all: one at a time over all processes, since a group may change
 * the role of many people.
 */
export async function answerScim(
  request: Request,
  answer: (asking: Asking) => Promise<Answered>,
): Promise<Response> {
  // Read to its end, whatever it is: Next goes on filling the stream of one that is given up.
  const text = await request.text().catch(() => null)
  const wait = countRequest(addressOf(request.headers), performance.now())
  if (wait > 0)
    return fault(429, null, `Wait ${wait} seconds, then ask less often.`, { 'retry-after': String(wait) })
  try {
    const { db } = await store()
    const actor = await directoryOf(db, request.headers, systemNow())
    if (actor === null) return unknownToken()
    const body = bodyOf(request, text)
    const base = environment().PUBLIC_URL + SCIM_PATH
    const { searchParams: asked } = new URL(request.url)
    const answered = await db.transaction(async (tx) => {
      // Before any person is held, as by every command that may take a role from an administrator.
      await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.admins})`)
      const done = await answer({ actor, tx, body, asked, base })
      await requireToken(actor, tx)
      return done
    })
    return responseOf(answered)
  } catch (error) {
    if (isScimFault(error)) return fault(error.status, error.scimType, error.message)
    if (isUnrecordable(error))
      return fault(503, null, 'The desk cannot reach its database. Try again in a few minutes.', {
        'retry-after': '120',
      })
    if (isTokenRevoked(error)) return unknownToken()
    throw error
  }
}

function bodyOf({ method, headers }: Request, text: string | null): unknown {
  if (!['POST', 'PUT', 'PATCH'].includes(method)) return null
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (text === null || (type !== TYPE && type !== 'application/json'))
    throw new ScimFault(400, 'invalidSyntax', `Send JSON, with the content type ${TYPE}.`)
  try {
    return JSON.parse(text)
  } catch {
    throw new ScimFault(400, 'invalidSyntax', 'The body is no JSON. Send one JSON object.')
  }
}

function responseOf({ status = 200, location, body }: Answered): Response {
  const headers = {
    ...(body === null ? {} : { 'content-type': TYPE }),
    ...(location === undefined ? {} : { location }),
  }
  return privateAnswer(body === null ? null : JSON.stringify(body), {
    status: body === null ? 204 : status,
    headers,
  })
}

function unknownToken(): Response {
  return fault(401, null, NO_TOKEN, { 'www-authenticate': 'Bearer realm="SLA Desk directory"' })
}

/** RFC 7644, section 3.12. */
export function fault(
  status: number,
  scimType: string | null,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType === null ? {} : { scimType }),
    detail,
  }
  return privateAnswer(JSON.stringify(body), { status, headers: { 'content-type': TYPE, ...headers } })
}
