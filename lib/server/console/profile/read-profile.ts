import { passkeyAddressFault } from '#lib/domain/auth/passkey-words.ts'
import { SHORTEST_PASSWORD } from '#lib/domain/auth/password-rules.ts'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { roleName, rolePurpose } from '#lib/domain/auth/words.ts'
import { browserName } from '#lib/domain/console/profile/browser-name.ts'
import type { ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { LINK_MAILS } from '#lib/domain/links/telling/link-mails.ts'
import { listOwnPasskeys } from '../../auth/passkeys/list-passkeys.ts'
import { listOwnSessions } from '../../auth/profile/list-sessions.ts'
import { ownSignIn } from '../../auth/profile/own-sign-in.ts'
import { arePasswordsOn } from '../../auth/provider-settings.ts'
import { wantedMails } from '../../links/mails/wanted/wanted-mails.ts'
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
    linkMails: isPermitted(actor.role, 'links.change') ? await linkMailsOf(actor.id, db) : [],
    shortestPassword: SHORTEST_PASSWORD,
    at: at.toISOString(),
  }
}

async function linkMailsOf(person: string, db: Viewer['db']): Promise<ProfileFacts['linkMails']> {
  const wanted = await wantedMails(person, db)
  return LINK_MAILS.map((kind) => ({ kind, isOn: wanted.includes(kind) }))
}
