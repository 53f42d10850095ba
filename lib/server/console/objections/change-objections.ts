import type { z } from 'zod'
import { OBJECTIONS_WORDS } from '#lib/domain/console/objections/words.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { enterObjection, type OrdinaryObjection } from '../../objections/commands/enter-objection.ts'
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
import type { entrySchema } from './schema.ts'

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

/** Enters an objection that came by post or e-mail. @throws ForbiddenError, ConsoleRefusal */
export const takeEntry: Command<z.output<typeof entrySchema>, { id: string }> = async (entry, context) => {
  const { notice, contract, via, day, address, name: who, changes, grounds } = entry
  const objection: OrdinaryObjection = {
    notice,
    contract,
    via,
    day,
    address,
    filed: { who, changes, grounds },
  }
  return await refused(() => enterObjection(objection, context))
}

async function asked(id: string, change: () => Promise<object>): Promise<object> {
  if (!isId(id)) throw new ConsoleRefusal(404, OBJECTIONS_WORDS.unknown)
  return await refused(change)
}

/** What commands refuse, in the console's own words: of a link that is gone, it is a conflict here. */
async function refused<Done extends object>(change: () => Promise<Done>): Promise<Done> {
  try {
    return await change()
  } catch (error) {
    if (!isObjectionsRefusal(error)) throw error
    const { status } = error
    throw new ConsoleRefusal(status === 400 || status === 404 ? status : 409, error.message)
  }
}
