import { and, eq } from 'drizzle-orm'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { requireLink } from '../stored/own-links.ts'
import { linkVisits } from './tables.ts'
import { withdrawVisit } from './withdraw-visit.ts'

/**
 * Takes a visit of a link out of the counts, as one of a colleague's that nobody could tell; or has it count again.
 * @throws ForbiddenError, LinksRefusal where there is no such visit, or the link is somebody else's
 */
export const excludeVisit: Command<{ link: string; visit: string; isExcluded: boolean }, void> = async (
  { link, visit, isExcluded },
  context,
) => {
  await requireLink(link, context)
  const { actor, now, tx } = context
  const done = await tx
    .update(linkVisits)
    .set(
      isExcluded
        ? { excludedBy: actorName(actor), excludedAt: now.toISOString() }
        : { excludedBy: null, excludedAt: null },
    )
    .where(and(eq(linkVisits.id, visit), eq(linkVisits.link, link)))
    .returning({ id: linkVisits.id })
  if (done.length === 0) throw new LinksRefusal(404, LINKS_REFUSED.unknown)
  if (isExcluded) await withdrawVisit({ link, visit }, { isForgotten: false }, tx)
  await recordChange(
    isExcluded ? 'links.visitExcluded' : 'links.visitCounted',
    link,
    { after: { visit } },
    context,
  )
}
