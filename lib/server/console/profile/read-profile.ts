import { passkeyAddressFault } from '#lib/domain/auth/passkey-words.ts'
import { SHORTEST_PASSWORD } from '#lib/domain/auth/password-rules.ts'
import { roleName, rolePurpose } from '#lib/domain/auth/words.ts'
import { browserName } from '#lib/domain/console/profile/browser-name.ts'
import type { ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { listOwnPasskeys } from '../../auth/passkeys/list-passkeys.ts'
import { listOwnSessions } from '../../auth/profile/list-sessions.ts'
import { ownSignIn } from '../../auth/profile/own-sign-in.ts'
import { arePasswordsOn } from '../../auth/provider-settings.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { environment } from '../../platform/env.ts'
import type { Viewer } from '../viewer.ts'

/**
 * What the screen "Profile" shows.
 * @throws ForbiddenError
 */
export async function readProfile({ actor, email, timeZone, theme, db, at }: Viewer): Promise<ProfileFacts> {
  requirePermission(actor, 'profile.change')
  const { PUBLIC_URL } = environment()
  const sessions = await listOwnSessions({ actor, db })
  return {
    name: actor.name,
    email,
    role: roleName(actor.role),
    purpose: rolePurpose(actor.role),
    sessions: sessions.map(({ userAgent, ...session }) => ({ ...session, browser: browserName(userAgent) })),
    ...(await ownSignIn({ actor, db })),
    passkeys: await listOwnPasskeys({ actor, db }),
    passkeyFault: passkeyAddressFault(PUBLIC_URL),
    arePasswordsOff: !arePasswordsOn(),
    origin: PUBLIC_URL,
    timeZone,
    theme,
    zones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
    shortestPassword: SHORTEST_PASSWORD,
    at: at.toISOString(),
  }
}
