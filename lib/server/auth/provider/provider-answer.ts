import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { parseState } from 'better-auth/oauth2'
import { AUTH_PATH } from '../better-auth/instance.ts'
import { providerAnswerSchema, providerStateSchema } from '../schema.ts'

/** What a provider's answer came to. `claims`: as it gave them, checked. */
export type CheckedAnswer = { claims: unknown; to: string; invitation: string | null }

/**
 * Has better-auth check what a provider leads back with: state, issuer, code with its verifier (PKCE), and the ID token with
 * signature, issuer, audience, expiry and nonce. It has no address, and is called from here alone.
 */
export function providerAnswer() {
  return {
    id: 'provider-answer',
    endpoints: {
      checkAnswer: createAuthEndpoint.serverOnly(
        { method: 'GET', query: providerAnswerSchema, requireHeaders: true },
        async (ctx): Promise<CheckedAnswer | null> => {
          const { provider: id, code, iss } = ctx.query
          // Throws where the state is none of this browser's.
          const { to, invitation, codeVerifier, idTokenNonce } = providerStateSchema.parse(
            await parseState(ctx),
          )
          const provider = ctx.context.socialProviders.find((one) => one.id === id)
          if (provider === undefined) return null
          // RFC 9207: another provider may not answer for this one.
          if (iss !== undefined && iss !== provider.issuer) return null
          const tokens = await provider.validateAuthorizationCode({
            code,
            codeVerifier,
            redirectURI: `${ctx.context.options.baseURL}${AUTH_PATH}/callback/${id}`,
          })
          if (!tokens?.idToken) return null
          const found = await provider.getUserInfo({ ...tokens, expectedIdTokenNonce: idTokenNonce } as never)
          return found === null ? null : { claims: found.data, to, invitation }
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
