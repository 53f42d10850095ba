import { eq } from 'drizzle-orm'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import { isUnprintable } from '#lib/domain/contracts/customer.ts'
import { MOST_REASON } from '#lib/domain/links/limits.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { requireLink } from '../stored/own-links.ts'
import { links } from '../tables.ts'
import { requireChangeable } from './require-state.ts'

/**
 * Ends a link for good. What is known of it stays.
 * @throws ForbiddenError, LinksRefusal
 */
export const revokeLink: Command<{ link: string; reason: string }, object> = async (
  { link: id, reason },
  context,
) => {
  const { actor, now, tx } = context
  const { link } = await requireLink(id, context)
  requireChangeable(link, now)
  const why = reason.trim()
  if (isUnprintable(why)) throw refusedReason(LINKS_REFUSED.unprintable)
  if (why.length > MOST_REASON) throw refusedReason(LINKS_REFUSED.longReason)
  const note = why === '' ? null : why
  await tx
    .update(links)
    .set({ revokedAt: now.toISOString(), revokedBy: actorName(actor), revokedReason: note })
    .where(eq(links.id, id))
  await addEvent({ link: id, step: 'revoked', note }, context)
  await recordChange('links.revoked', id, {}, context)
  return {}
}

function refusedReason(message: string): LinksRefusal {
  return new LinksRefusal(400, message, [{ field: 'reason', given: '', message }])
}
