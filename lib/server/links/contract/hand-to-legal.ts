import { eq } from 'drizzle-orm'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { requireChangeable } from '../commands/require-state.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { requireLink } from '../stored/own-links.ts'
import { links } from '../tables.ts'

/**
 * Asks legal to make a contract of a link, which they see from then on. The link stays as it is.
 * @throws ForbiddenError, LinksRefusal
 */
export const handToLegal: Command<{ link: string }, object> = async ({ link: id }, context) => {
  const { row, link } = await requireLink(id, context)
  if (row.contract !== null) throw new LinksRefusal(409, LINKS_REFUSED.contracted)
  requireChangeable(link, context.now)
  if (row.handedToLegalAt !== null) return {}
  await context.tx.update(links).set({ handedToLegalAt: context.now.toISOString() }).where(eq(links.id, id))
  await addEvent({ link: id, step: 'handedToLegal' }, context)
  await recordChange('links.handedToLegal', id, {}, context)
  return {}
}
