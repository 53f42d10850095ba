import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../db/command.ts'
import { withdrawEvents } from '../../event-webhooks/withdraw-events.ts'
import { linkVisitEvents, linkVisits } from './tables.ts'

/** Takes back what is still to be told of a visit that is forgotten or excluded. */
export async function withdrawVisit(
  { link, visit }: { link: string; visit: string },
  kind: { isForgotten: boolean },
  tx: Transaction,
): Promise<void> {
  const [found] = await tx
    .select({ openedAt: linkVisits.openedAt })
    .from(linkVisits)
    .where(and(eq(linkVisits.id, visit), eq(linkVisits.link, link)))
  if (found === undefined) return
  const downloads = await tx
    .select({ at: linkVisitEvents.at })
    .from(linkVisitEvents)
    .where(and(eq(linkVisitEvents.visit, visit), eq(linkVisitEvents.step, 'download')))
  const downloadedAt = downloads.map(({ at }) => at)
  await withdrawEvents({ link, openedAt: found.openedAt, downloadedAt }, kind, tx)
}
