import { lt } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { purgeAttempts } from '../attempts/attempts.ts'
import { purgeChallenges } from '../attempts/challenge.ts'
import { purgeInvitations } from '../invitations/invitation.ts'
import { purgeInvitationFiles } from '../invitations/invitation-files.ts'
import { purgePasskeyAnswers } from '../passkeys/challenge.ts'
import { sessions, setUpLinks } from '../tables.ts'

/** Deletes what has to do with signing in and has had its time: sessions, links, invitations with their addresses, counts. */
export const signInPurge: Sweep = {
  name: 'purge-sign-in',
  everySeconds: 900,
  againAfterSeconds: 60,
  run: async ({ store }) => await purgeSignIn(store.db, systemNow()),
}

/** Deletes what is over at a moment, by the system's clock. */
export async function purgeSignIn(db: Database, at: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, at))
  await db.delete(setUpLinks).where(lt(setUpLinks.expiresAt, at.toISOString()))
  await purgeInvitations(db, at)
  await purgeChallenges(db, at)
  await purgePasskeyAnswers(db, at)
  await purgeAttempts(db, at)
  purgeInvitationFiles(at)
}
