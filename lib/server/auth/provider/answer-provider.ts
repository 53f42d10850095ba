import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { judgeIdentity } from '#lib/domain/auth/provider-identity.ts'
import { returnPath } from '#lib/domain/auth/return-path.ts'
import { PROVIDER_WORDS, SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { seeOther } from '../../http/response/answer.ts'
import { environment } from '../../platform/env.ts'
import { log } from '../../platform/logs/log.ts'
import { formAgain } from '../forms/again.ts'
import { PROVIDER, type ProviderSettings, providerRules, providerSettings } from '../provider-settings.ts'
import { claimsSchema } from '../schema.ts'
import { traceOf } from '../trace.ts'
import { admit } from './admit.ts'
import { groupsIn } from './claims.ts'
import { isProviderUnavailable } from './discovery.ts'
import type { CheckedAnswer } from './provider-answer.ts'
import { inTime, providerAuth } from './provider-auth.ts'

/** Sends someone to the identity provider, to come back to `to`, and with the invitation that they hold. */
export async function answerProviderStart(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const to = returnPath(asked.get('to'))
  const settings = providerSettings()
  if (settings === null) return refused(PROVIDER_WORDS.none, to)
  try {
    const auth = await providerAuth(settings)
    const additionalData = { to, invitation: asked.get('invitation') }
    const started = await auth.api.signInSocial({
      body: { provider: PROVIDER, callbackURL: to, disableRedirect: true, additionalData },
      headers: request.headers,
      returnHeaders: true,
    })
    const { url } = started.response
    if (url === undefined) return refused(PROVIDER_WORDS.unavailable, to, 503)
    return withCookies(seeOther(url), started.headers)
  } catch (err) {
    if (isProviderUnavailable(err)) log().warn({ err }, 'Nobody can sign in by the identity provider now')
    else log().error({ err }, 'A sign-in by the identity provider could not begin')
    return refused(PROVIDER_WORDS.unavailable, to, 503)
  }
}

/** Takes what the identity provider leads back with. */
export async function answerProvider(request: Request): Promise<Response> {
  const settings = providerSettings()
  if (settings === null) return refused(PROVIDER_WORDS.none)
  const checked = await check(request, settings)
  if (typeof checked === 'string')
    return refused(PROVIDER_WORDS[checked], undefined, checked === 'unavailable' ? 503 : 400)
  const { to, invitation } = checked.answer
  const identity = judge(checked.answer)
  if (typeof identity === 'string') return refused(PROVIDER_WORDS[identity], to)
  try {
    const { db } = await store()
    const from = { headers: request.headers, trace: traceOf(request.headers) }
    const admission = await db.transaction((tx) => admit(identity, invitation, from, tx))
    if (admission.kind === 'refused') return refused(PROVIDER_WORDS[admission.why], to)
    return withCookies(withCookies(seeOther(returnPath(to)), checked.cookies), admission.cookies)
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return refused(SIGN_IN_WORDS.unreachable, to, 503)
  }
}

async function check(
  request: Request,
  settings: ProviderSettings,
): Promise<{ answer: CheckedAnswer; cookies: Headers } | 'failed' | 'unavailable'> {
  const said = new URL(request.url).searchParams
  const [code, state, iss] = [said.get('code'), said.get('state'), said.get('iss') ?? undefined]
  if (code === null || state === null) return 'failed'
  try {
    const auth = await providerAuth(settings)
    const query = { provider: PROVIDER, code, state, ...(iss === undefined ? {} : { iss }) }
    const { response, headers } = await inTime(
      auth.api.checkAnswer({ query, headers: request.headers, returnHeaders: true }),
      settings.issuer,
    )
    return response === null ? 'failed' : { answer: response, cookies: headers }
  } catch (error) {
    // A state that is none of this browser's, a code that was used, a token that does not hold: whatever it was, nobody is
    // signed in. What the provider says of it may name people.
    if (isProviderUnavailable(error)) return 'unavailable'
    log().warn('A sign-in by the identity provider could not be confirmed')
    return 'failed'
  }
}

function judge({ claims }: CheckedAnswer) {
  const read = claimsSchema.safeParse(claims)
  if (!read.success) return 'failed'
  const { sub, email = null, email_verified: emailVerified = null, name = null } = read.data
  const groups = groupsIn(read.data[environment().OIDC_GROUPS_CLAIM])
  return judgeIdentity({ sub, email, emailVerified, name, groups }, providerRules())
}

function refused(message: string, to = returnPath(null), status: 400 | 503 = 400): Response {
  return seeOther(formAgain(SIGN_IN_PATH, { status, message, typed: { to } }))
}

function withCookies(response: Response, headers: Headers): Response {
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}
