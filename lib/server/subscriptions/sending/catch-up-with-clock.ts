import { and, eq, gt, isNotNull } from 'drizzle-orm'
import { secondsToNextTry } from '#lib/domain/mail/next-try.ts'
import type { Database } from '../../db/open-store.ts'
import { publicationMails } from '../tables.ts'

/** Two processes may differ by so much, in milliseconds. */
const TOLERANCE = 60_000

/**
 * Has mails tried now that wait for longer than they have to: they were recorded before the clock was set back.
 * @param at system time
 */
export async function catchUpWithClock(db: Database, at: Date): Promise<void> {
  const isPending = and(eq(publicationMails.state, 'pending'), isNotNull(publicationMails.mailing))
  const later = (seconds: number) =>
    gt(publicationMails.dueAt, new Date(at.getTime() + seconds * 1000 + TOLERANCE).toISOString())
  const waiting = await db
    .selectDistinct({ tries: publicationMails.tries })
    .from(publicationMails)
    .where(and(isPending, later(0)))
  for (const { tries } of waiting) {
    const seconds = tries === 0 ? 0 : (secondsToNextTry(tries) ?? 0)
    await db
      .update(publicationMails)
      .set({ dueAt: at.toISOString() })
      .where(and(isPending, eq(publicationMails.tries, tries), later(seconds)))
  }
}
