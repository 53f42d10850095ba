import { actorName } from '#lib/domain/auth/actor-name.ts'
import type { LinkStep } from '#lib/domain/links/history.ts'
import type { CommandContext } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { linkEvents } from '../tables.ts'

/** Writes down what was done with a link. `note`: for those at the desk to read, and without a token in it. */
export async function addEvent(
  event: { link: string; step: LinkStep; note?: string | null },
  { actor, now, tx }: Omit<CommandContext, 'tx'> & { tx: Pick<Database, 'insert'> },
): Promise<void> {
  await tx.insert(linkEvents).values({
    link: event.link,
    step: event.step,
    note: event.note ?? null,
    who: actorName(actor),
    at: now.toISOString(),
    clock: systemNow().toISOString(),
  })
}
