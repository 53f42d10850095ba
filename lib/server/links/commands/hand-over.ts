import { and, asc, eq, isNull } from 'drizzle-orm'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import { people } from '../../auth/tables.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { addEvent } from '../history/add-event.ts'
import { LinksRefusal } from '../refusal.ts'
import { links } from '../tables.ts'
import { requirePreparer } from './preparer.ts'

/**
 * Gives every link of somebody that was not revoked to somebody else, who is named on it from then on; how many.
 * @param input ids of people; `from` may be disabled by then
 * @throws ForbiddenError, LinksRefusal
 */
export const handOver: Command<{ from: string; to: string }, { links: number }> = async (
  { from, to },
  context,
) => {
  const { actor, tx } = context
  requirePermission(actor, 'links.all')
  if (from === to) throw new LinksRefusal(400, LINKS_REFUSED.samePerson)
  const by = await requirePreparer(to, tx)
  const [leaving] = await tx.select({ name: people.name }).from(people).where(eq(people.id, from))
  if (leaving === undefined) throw new LinksRefusal(400, LINKS_REFUSED.noPerson)
  const own = and(eq(links.owner, from), isNull(links.revokedAt))
  const rows = await tx.select({ id: links.id }).from(links).where(own).orderBy(asc(links.id)).for('update')
  if (rows.length === 0) return { links: 0 }
  // Their booking page is theirs.
  await tx.update(links).set({ owner: to, byName: by.name, byEmail: by.email, calendar: null }).where(own)
  for (const { id } of rows)
    await addEvent({ link: id, step: 'handedOver', note: `from ${leaving.name} to ${by.name}` }, context)
  await recordEntry(
    {
      action: 'links.handedOver',
      target: { kind: 'person', id: from, name: leaving.name },
      after: { to, links: rows.length },
    },
    context,
  )
  return { links: rows.length }
}
