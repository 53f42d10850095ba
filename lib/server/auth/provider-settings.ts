import type { ProviderRules } from '#lib/domain/auth/provider-identity.ts'
import { environment } from '../platform/env.ts'

/** The one identity provider, as accounts name it. */
export const PROVIDER = 'oidc'

/** The identity provider of the settings; null where there is none. */
export function providerSettings() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL } = environment()
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
    return null
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    label: OIDC_LABEL,
  }
}

export type ProviderSettings = NonNullable<ReturnType<typeof providerSettings>>

/** Whom the desk lets in by it, as the settings say. */
export function providerRules(): ProviderRules {
  const settings = environment()
  const groups = {
    rep: settings.OIDC_ROLE_REP,
    manager: settings.OIDC_ROLE_MANAGER,
    privacy: settings.OIDC_ROLE_PRIVACY,
    legal: settings.OIDC_ROLE_LEGAL,
    admin: settings.OIDC_ROLE_ADMIN,
  }
  return {
    allowedDomains: settings.OIDC_ALLOWED_DOMAINS,
    groups: Object.fromEntries(Object.entries(groups).filter(([, group]) => group !== undefined)),
  }
}

/** Whether people sign in by a password. */
export function arePasswordsOn(): boolean {
  return environment().PASSWORD_SIGN_IN === 'on'
}
