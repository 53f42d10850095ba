import { eq } from 'drizzle-orm'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { notices } from '../tables.ts'
import { beginChange, recordChange } from './changing.ts'
import { NoticesRefusal } from './refusal.ts'

/** Holds a notice that is being sent, within two seconds: what is in hand by then still goes. @throws ForbiddenError, NoticesRefusal */
export const pauseNotice: Command<{ notice: string }, object> = async ({ notice: id }, context) => {
  const notice = await beginChange(id, context)
  if (notice.releasedAt === null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.notSent)
  if (notice.pausedAt !== null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.paused)
  await context.tx.update(notices).set({ pausedAt: systemNow().toISOString() }).where(eq(notices.id, id))
  await recordChange('notices.paused', notice, null, context)
  return {}
}

/** Goes on with one that was paused; what is due is found by the next sweep. @throws ForbiddenError, NoticesRefusal */
export const resumeNotice: Command<{ notice: string }, object> = async ({ notice: id }, context) => {
  const notice = await beginChange(id, context)
  if (notice.pausedAt === null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.notPaused)
  await context.tx.update(notices).set({ pausedAt: null }).where(eq(notices.id, id))
  await recordChange('notices.resumed', notice, null, context)
  return {}
}
