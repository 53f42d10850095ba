import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import type { Command } from '../../db/command.ts'
import {
  type RecordedDecision,
  recordDecision,
  undoDecision,
} from '../../objections/commands/record-decision.ts'
import { type Step, stepObjection, undoStep } from '../../objections/commands/step-objection.ts'
import { isObjectionsRefusal } from '../../objections/refusal.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** Takes an objection a step further. @throws ForbiddenError, ConsoleRefusal */
export const takeStep: Command<Step, object> = async (input, context) =>
  await asked(input.objection, () => stepObjection(input, context))

/** Takes its last step back. @throws ForbiddenError, ConsoleRefusal */
export const takeBack: Command<{ objection: string }, object> = async (input, context) =>
  await asked(input.objection, () => undoStep(input, context))

/** Records what a customer said elsewhere. @throws ForbiddenError, ConsoleRefusal */
export const takeDecision: Command<RecordedDecision, object> = async (input, context) =>
  await asked(input.contract, () => recordDecision(input, context))

/** Takes such a record back. @throws ForbiddenError, ConsoleRefusal */
export const takeDecisionBack: Command<{ decision: string }, object> = async ({ decision }, context) => {
  requirePermission(context.actor, 'objections.manage')
  if (!/^\d{1,15}$/.test(decision)) throw new ConsoleRefusal(404, OBJECTIONS_REFUSED.noDecision)
  return await refused(() => undoDecision({ decision: Number(decision) }, context))
}

async function asked(id: string, change: () => Promise<object>): Promise<object> {
  if (!isId(id)) throw new ConsoleRefusal(404, OBJECTIONS_WORDS.unknown)
  return await refused(change)
}

/** What commands refuse, in the console's own words: of a link that is gone, it is a conflict here. */
async function refused(change: () => Promise<object>): Promise<object> {
  try {
    return await change()
  } catch (error) {
    if (!isObjectionsRefusal(error)) throw error
    const { status } = error
    throw new ConsoleRefusal(status === 400 || status === 404 ? status : 409, error.message)
  }
}
