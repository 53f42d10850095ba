import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { environment } from '../../platform/env.ts'
import { processShared } from '../../platform/process-shared.ts'
import { cookieSecret } from '../better-auth/cookie-secret.ts'
import { AUTH_PATH } from '../better-auth/instance.ts'
import { PROVIDER, type ProviderSettings } from '../provider-settings.ts'
import { readClaims } from './claims.ts'
import { type Discovery, discover, ProviderUnavailableError } from './discovery.ts'
import { providerAnswer } from './provider-answer.ts'

type ProviderAuth = ReturnType<typeof makeProviderAuth>

const kept = processShared('provider-auth', (): { auth: ProviderAuth | null } => ({ auth: null }))

const PATIENCE = 10_000

/**
 * better-auth as it speaks with the identity provider: it sends people there and checks the answer. Whom that lets in the desk
 * decides itself. Made when it is first needed, so that a provider which is down holds nothing else up; until it answers,
 * each call tries again.
 * @throws ProviderUnavailableError
 */
export async function providerAuth(settings: ProviderSettings): Promise<ProviderAuth> {
  if (kept.auth !== null) return kept.auth
  const made = makeProviderAuth(settings, await discover(settings.issuer))
  await inTime(made.$context, settings.issuer)
  kept.auth = made
  return made
}

/** @throws ProviderUnavailableError where a provider takes longer than ten seconds */
export async function inTime<T>(work: Promise<T>, issuer: string): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new ProviderUnavailableError(`The identity provider ${issuer} does not answer.`)),
    PATIENCE,
  )
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function makeProviderAuth(
  { clientId, clientSecret }: ProviderSettings,
  { url, userInfo, authentication }: Discovery,
) {
  const { PUBLIC_URL, OIDC_GROUPS_CLAIM, OIDC_SCOPES } = environment()
  const isSecure = PUBLIC_URL.startsWith('https:')
  return betterAuth({
    appName: 'SLA Desk',
    baseURL: PUBLIC_URL,
    basePath: AUTH_PATH,
    secret: cookieSecret(),
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // What is remembered until the answer stands encrypted in a cookie: nothing is stored for whoever only asks.
    account: { storeStateStrategy: 'cookie' },
    advanced: {
      useSecureCookies: isSecure,
      cookiePrefix: 'sla-desk',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: CONSOLE_PATH },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: PROVIDER,
            discoveryUrl: url,
            clientId,
            clientSecret,
            authentication,
            scopes: OIDC_SCOPES,
            pkce: true,
            requireIdTokenVerification: true,
            getUserInfo: async (tokens) => (await readClaims(tokens, userInfo, OIDC_GROUPS_CLAIM)) as never,
          },
        ],
      }),
      providerAnswer(),
    ],
  })
}
