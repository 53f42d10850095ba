import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { Program } from '#lib/domain/auth/actor.ts'
import { addressOf } from '../auth/trace.ts'
import { type CommandContext, transaction } from '../db/command.ts'
import type { Database } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { privateJson } from '../http/response/answer.ts'
import { ApiError, errorResponse } from '../http/response/api-error.ts'
import { isForbidden, requirePermission } from '../permissions/require-permission.ts'
import { now, systemNow } from '../platform/clock.ts'
import { countAddress, countKey, rateHeaders } from './bounds.ts'
import { isKeyEnded, programOf, requireKey } from './program-of.ts'

/** Who asks with a key, what is read for them, and the body that they have sent; null where there is none. */
export type KeyAsking = { actor: Program; db: Database; body: string | null }

const NO_KEY =
  'Send an API key that works in the header Authorization: Bearer <key>. An administrator creates one in the console.'

/**
 * Answers a program that has a key with a scope, as JSON that nobody keeps and no page of another site may read. Anyone else
 * learns what is missing, as problem details, and of a key no more than that it does not work.
 */
export async function answerWithKey(
  request: Request,
  scope: KeyScope,
  answer: (asking: KeyAsking) => Promise<object>,
): Promise<Response> {
  // Read to its end, whatever it is: Next goes on filling the stream of one that is given up.
  const body = request.body === null ? null : await request.text().catch(() => null)
  const headers: Record<string, string> = {}
  try {
    waitOut(countAddress(addressOf(request.headers), performance.now()), headers)
    const { db } = await store()
    const actor = await programOf(db, request.headers, systemNow())
    if (actor === null) throw new ApiError('api-key-required', NO_KEY)
    const allowance = countKey(actor.id, performance.now())
    Object.assign(headers, rateHeaders(allowance))
    waitOut(allowance.wait, headers)
    requirePermission(actor, scope)
    return privateJson(await answer({ actor, db, body }), { headers })
  } catch (error) {
    return refused(error, headers)
  }
}

/** As `answerWithKey`, for a command, in one transaction: it is taken back where the key ends meanwhile. */
export async function changeWithKey(
  request: Request,
  scope: KeyScope,
  change: (context: CommandContext, body: string | null) => Promise<object>,
): Promise<Response> {
  return await answerWithKey(request, scope, ({ actor, db, body }) =>
    transaction(db, { actor, now: now() }, async (context) => {
      const changed = await change(context, body)
      await requireKey(actor, context.tx, systemNow())
      return changed
    }),
  )
}

function waitOut(seconds: number, headers: Record<string, string>): void {
  if (seconds === 0) return
  headers['Retry-After'] = String(seconds)
  throw new ApiError(
    'too-many-requests',
    `Wait ${seconds === 1 ? '1 second' : `${seconds} seconds`}, then ask less often.`,
  )
}

/** @throws what is nobody's fault but ours */
function refused(error: unknown, headers: Record<string, string>): Response {
  if (error instanceof ApiError) return errorResponse(error, { ...headers, ...challengeTo(error) })
  if (isKeyEnded(error)) return refused(new ApiError('api-key-required', NO_KEY), headers)
  if (isForbidden(error))
    return refused(
      new ApiError('missing-scope', `${error.message} Use a key that has it.`, { scope: error.permission }),
      headers,
    )
  if (isUnrecordable(error))
    return refused(new ApiError('database-unavailable', 'Try again in a few minutes.'), headers)
  throw error
}

/** RFC 6750, section 3. Of a key that does not work it says what it says without one. */
function challengeTo({ code, hints }: ApiError): Record<string, string> {
  if (code === 'api-key-required') return { 'WWW-Authenticate': 'Bearer realm="SLA Desk"' }
  if (code !== 'missing-scope') return {}
  return { 'WWW-Authenticate': `Bearer realm="SLA Desk", error="insufficient_scope", scope="${hints.scope}"` }
}
