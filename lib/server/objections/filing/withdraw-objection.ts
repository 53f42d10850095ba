import { eq } from 'drizzle-orm'
import { nextSteps } from '#lib/domain/objections/objection.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { addEvent } from '../history/add-event.ts'
import { storeStanding } from '../history/stored-objection.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import { objections } from '../tables.ts'
import { tokenHash } from '../tokens.ts'

/**
 * Withdraws an objection for whoever has its link; one that is withdrawn already stays so.
 * @throws ObjectionsRefusal where there is none, or it is settled
 */
export const withdrawObjection: Command<{ token: string }, void> = async ({ token }, context) => {
  const [row] = await context.tx
    .select()
    .from(objections)
    .where(eq(objections.tokenSha256, tokenHash(token)))
    .for('update')
  if (row === undefined) throw new ObjectionsRefusal(404, OBJECTION_WORDS.unknown)
  const { id, reference, standing } = row
  if (standing === 'withdrawn') return
  if (!nextSteps(standing).includes('withdrawn'))
    throw new ObjectionsRefusal(410, OBJECTION_WORDS.cannotWithdraw)
  await addEvent({ objection: id, step: 'withdrawn', outcome: null, note: null, who: null }, context)
  await storeStanding(id, context.tx)
  await recordEntry(
    {
      action: 'objections.withdrawn',
      target: { kind: 'objection', id, name: reference },
      before: { standing },
    },
    context,
  )
}
