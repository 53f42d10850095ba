import { eq } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import {
  isUndoable,
  nextSteps,
  type ObjectionStanding,
  type Outcome,
} from '#lib/domain/objections/objection.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { addEvent } from '../history/add-event.ts'
import { eventsOf, storeStanding } from '../history/stored-objection.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import { objections } from '../tables.ts'

/** What somebody at the desk does to an objection. `note`: why, for the customer to read. */
export type Step = {
  objection: string
  step: Exclude<ObjectionStanding, 'received'>
  outcome: Outcome | null
  note: string
}

type Row = typeof objections.$inferSelect

/** Takes an objection a step further, and has its customer told. @throws ForbiddenError, ObjectionsRefusal */
export const stepObjection: Command<Step, object> = async ({ objection, step, outcome, note }, context) => {
  const row = await beginStep(objection, context)
  if (!nextSteps(row.standing).includes(step)) throw new ObjectionsRefusal(410, OBJECTIONS_REFUSED.stands)
  if ((step === 'resolved') !== (outcome !== null))
    throw new ObjectionsRefusal(400, OBJECTIONS_REFUSED.noOutcome)
  await addEvent({ objection, step, outcome, note, who: nameOf(context.actor) }, context)
  await storeStanding(objection, context.tx)
  await record('objections.stepped', row, step, context)
  return {}
}

/** Takes the last step back, but for what the customer did. @throws ForbiddenError, ObjectionsRefusal */
export const undoStep: Command<{ objection: string }, object> = async ({ objection }, context) => {
  const row = await beginStep(objection, context)
  const events = await eventsOf(objection, context.tx)
  if (!isUndoable(events)) throw new ObjectionsRefusal(410, OBJECTIONS_REFUSED.notUndoable)
  await addEvent(
    { objection, step: 'undone', outcome: null, note: null, who: nameOf(context.actor) },
    context,
  )
  await storeStanding(objection, context.tx)
  await record('objections.undone', row, row.standing, context)
  return {}
}

/** An objection, kept from everyone else until the transaction ends. @throws ForbiddenError, ObjectionsRefusal */
async function beginStep(id: string, { actor, tx }: CommandContext): Promise<Row> {
  requirePermission(actor, 'objections.manage')
  const [row] = await tx.select().from(objections).where(eq(objections.id, id)).for('update')
  if (row === undefined) throw new ObjectionsRefusal(404, OBJECTIONS_REFUSED.unknown)
  return row
}

/** Whoever does something at the desk, as the history names them. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.name : 'The desk'
}

async function record(
  action: 'objections.stepped' | 'objections.undone',
  { id, reference, standing }: Row,
  step: ObjectionStanding,
  context: CommandContext,
): Promise<void> {
  await recordEntry(
    {
      action,
      target: { kind: 'objection', id, name: reference },
      ...(action === 'objections.stepped'
        ? { before: { standing }, after: { standing: step } }
        : { before: { standing } }),
    },
    context,
  )
}
