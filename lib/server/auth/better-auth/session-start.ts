import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { sessionStartSchema } from '../schema.ts'

/**
 * Has better-auth begin a session for someone whose right to it has been checked, and set its cookie. It has no address, and
 * is called from here alone.
 * @param longest how long the browser keeps the cookie, in seconds
 */
export function sessionStart(longest: number) {
  return {
    id: 'session-start',
    endpoints: {
      startSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: sessionStartSchema, requireHeaders: true },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const session = await internalAdapter.createSession(ctx.body.person)
          const user = await internalAdapter.findUserById(ctx.body.person)
          if (user === null) throw new Error('a session began for nobody')
          await setSessionCookie(ctx, { session, user }, false, { maxAge: longest })
          return { id: session.id }
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
