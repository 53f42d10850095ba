import { acceptPath } from '#lib/domain/addresses.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import { THE_COMMAND_LINE, transaction } from '../../db/command.ts'
import { closeStore, store } from '../../db/store.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { newToken } from '../tokens.ts'
import { INVITATION_LIVES } from './invitation.ts'
import { leaveInvitation } from './invitation-files.ts'
import { invitePerson } from './invite-person.ts'

/**
 * Makes an invitation for whoever runs the desk's commands; its link. It also lets someone back in who has an account: with
 * this role, a new password and without their second factor. The desk may run meanwhile, whichever database it has.
 */
export async function inviteFromCommandLine(email: string, role: Role): Promise<string> {
  return `${environment().PUBLIC_URL}${acceptPath(await tokenFor(email, role))}`
}

async function tokenFor(email: string, role: Role): Promise<string> {
  if (environment().DATABASE_URL === undefined) {
    const { token, tokenSha256 } = newToken()
    const expiresAt = new Date(systemNow().getTime() + INVITATION_LIVES).toISOString()
    leaveInvitation({ email: email.toLowerCase(), role, tokenSha256, expiresAt })
    return token
  }
  try {
    const { db } = await store()
    const outcome = await transaction(db, { actor: THE_COMMAND_LINE, now: now() }, (context) =>
      invitePerson({ email, role, byMail: false, again: true }, context),
    )
    if (outcome.kind !== 'invited') throw new Error(`the invitation came to ${outcome.kind}`)
    return outcome.token
  } finally {
    await closeStore()
  }
}
