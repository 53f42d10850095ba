import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '../db/command.ts'
import { eventDeliveries, webhookEvents } from './tables.ts'

/** A visit of a link, by what its events say of it. Moments as they were told. */
export type VisitOfEvents = { link: string; openedAt: string; downloadedAt: readonly string[] }

/**
 * Takes back what systems would still be told of a visit. What they have been told is told.
 * @param isForgotten whether the record of it goes, too: the visitor wants none
 */
export async function withdrawEvents(
  { link, openedAt, downloadedAt }: VisitOfEvents,
  { isForgotten }: { isForgotten: boolean },
  tx: Transaction,
): Promise<void> {
  const { id, type, data } = webhookEvents
  const says = (name: string) => sql<string>`${data}->>${name}`
  const found = await tx
    .select({ id })
    .from(webhookEvents)
    .where(
      and(
        eq(says('link'), link),
        or(
          and(eq(type, 'link.opened'), eq(says('openedAt'), openedAt)),
          and(eq(type, 'link.downloaded'), inArray(says('downloadedAt'), [...downloadedAt, ''])),
        ),
      ),
    )
  const events = found.map((event) => event.id)
  if (events.length === 0) return
  if (isForgotten) await tx.delete(webhookEvents).where(inArray(id, events))
  else
    await tx
      .delete(eventDeliveries)
      .where(and(inArray(eventDeliveries.event, events), eq(eventDeliveries.state, 'pending')))
}
