import type { Actor, RequestTrace } from '#lib/domain/auth/actor.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { withAuth } from '../better-auth/instance.ts'
import { staffCookie } from './staff-cookie.ts'

/** Whose session is to begin. Their right to it has been checked. */
export type Newcomer = { id: string; name: string; role: Role }

/** Of which request. */
export type SessionRequest = { headers: Headers; trace: RequestTrace }

/**
 * Begins a session, and records it, in an open transaction.
 * @param by how they signed in, where it is not the usual way
 * @returns the headers with its cookies, for the answer once the transaction is committed
 */
export async function beginSession(
  { id, name, role }: Newcomer,
  { headers, trace }: SessionRequest,
  tx: Transaction,
  by?: 'passkey',
): Promise<Headers> {
  // Without the cookies of the request: a session never goes on as another.
  const own = new Headers(headers)
  own.delete('cookie')
  const begun = await withAuth(tx, (auth) =>
    auth.api.startSession({ body: { person: id }, headers: own, returnHeaders: true }),
  )
  const actor: Actor = { kind: 'person', id, name, role, session: begun.response.id, trace }
  await recordEntry(
    {
      action: 'sessions.began',
      target: { kind: 'person', id, name },
      ...(by === undefined ? {} : { after: { by } }),
    },
    { actor, tx },
  )
  begun.headers.append('set-cookie', staffCookie(systemNow()))
  return begun.headers
}
