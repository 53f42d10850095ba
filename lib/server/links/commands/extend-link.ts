import { eq } from 'drizzle-orm'
import { isFault } from '#lib/domain/links/reading/link-fault.ts'
import { expiryFrom, lastDayOf } from '#lib/domain/links/reading/valid-until.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import { type CalendarDate, dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Command } from '../../db/command.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { requireLink } from '../stored/own-links.ts'
import { links } from '../tables.ts'
import { requireChangeable } from './require-state.ts'

/**
 * Keeps a link open for longer, or opens one again that has expired; its address stays.
 * @throws ForbiddenError, LinksRefusal
 */
export const extendLink: Command<{ link: string; lastDay: CalendarDate }, object> = async (
  { link: id, lastDay },
  context,
) => {
  const { now, tx } = context
  const { link } = await requireLink(id, context)
  requireChangeable(link, now)
  const expiresAt = expiryFrom(lastDay.trim(), now)
  if (isFault(expiresAt)) throw new LinksRefusal(400, expiresAt.message)
  const before = lastDayOf(link.expiresAt)
  if (Date.parse(expiresAt) <= Date.parse(link.expiresAt))
    throw new LinksRefusal(400, LINKS_REFUSED.notLater(dateInWords(before)))
  await tx.update(links).set({ expiresAt }).where(eq(links.id, id))
  const day = lastDayOf(expiresAt)
  await addEvent({ link: id, step: 'extended', note: `until ${dateInWords(day)}` }, context)
  await recordChange('links.extended', id, { before: { until: before }, after: { until: day } }, context)
  return {}
}
