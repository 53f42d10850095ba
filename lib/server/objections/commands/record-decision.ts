import { and, eq, isNull } from 'drizzle-orm'
import type { DecisionKind } from '#lib/domain/objections/decision.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts } from '../../contracts/tables.ts'
import type { Command } from '../../db/command.ts'
import { notices } from '../../notices/tables.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { tellDecision } from '../decisions/tell-decision.ts'
import { decideChange } from '../filing/decide-change.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import { changeDecisions } from '../tables.ts'
import { nameOf } from './step-objection.ts'

/** What a customer said elsewhere. `day`: on which; `reference`: where it is written. */
export type RecordedDecision = {
  notice: string
  contract: string
  decision: DecisionKind
  who: string
  day: CalendarDate
  reference: string
}

/** Records for a customer that it approves or refuses a change. @throws ForbiddenError, ObjectionsRefusal */
export const recordDecision: Command<RecordedDecision, object> = async (input, context) => {
  const { actor, now, tx } = context
  requirePermission(actor, 'objections.manage')
  if (input.day > now.toISOString().slice(0, 10)) throw new ObjectionsRefusal(400, OBJECTIONS_REFUSED.badDay)
  const [notice] = await tx.select().from(notices).where(eq(notices.id, input.notice))
  const [contract] = await tx.select().from(contracts).where(eq(contracts.id, input.contract))
  if (notice === undefined || contract === undefined)
    throw new ObjectionsRefusal(404, OBJECTIONS_REFUSED.noContract)
  await decideChange(
    {
      concerned: { notice, contract: contractOf(contract) },
      decision: input.decision,
      who: input.who,
      at: new Date(`${input.day}T00:00:00Z`),
      recorded: { by: nameOf(actor), reference: input.reference },
    },
    context,
  )
  return {}
}

/** Takes back a decision that somebody recorded; what came by the link is the customer's. @throws ForbiddenError, ObjectionsRefusal */
export const undoDecision: Command<{ decision: number }, object> = async ({ decision: id }, context) => {
  requirePermission(context.actor, 'objections.manage')
  const [row] = await context.tx
    .update(changeDecisions)
    .set({ undoneAt: systemNow().toISOString() })
    .where(and(eq(changeDecisions.id, id), isNull(changeDecisions.undoneAt)))
    .returning()
  if (row === undefined || row.recordedBy === null)
    throw new ObjectionsRefusal(410, OBJECTIONS_REFUSED.noDecision)
  await tellDecision(row, 'undone', context.tx)
  await recordEntry(
    {
      action: 'approvals.undone',
      target: { kind: 'contract', id: row.contract, name: null },
      before: { decision: row.decision },
    },
    context,
  )
  return {}
}
