import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { DONE_BY_SENDING } from '#lib/domain/notices/tasks/task.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { noticeTasks } from './tables.ts'

/** Ends what sending it again, or acknowledging it, takes care of, in the transaction that does so. */
export async function endTasksOfSending(
  recipient: string,
  { actor, tx }: Pick<CommandContext, 'actor' | 'tx'>,
): Promise<void> {
  await tx
    .update(noticeTasks)
    .set({ doneAt: systemNow().toISOString(), doneBy: personOf(actor) })
    .where(
      and(
        eq(noticeTasks.recipient, recipient),
        inArray(noticeTasks.reason, [...DONE_BY_SENDING]),
        isNull(noticeTasks.doneAt),
      ),
    )
}

/** The person who acts; null for the desk itself, its command line, and programs. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null
}
