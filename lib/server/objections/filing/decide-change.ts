import type { DecisionKind } from '#lib/domain/objections/decision.ts'
import { lastEffect } from '#lib/domain/objections/effect.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { standingDecision } from '../decisions/standing-decision.ts'
import { tellDecision } from '../decisions/tell-decision.ts'
import { effectsOfNotice } from '../queries/effects-of-notice.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import { changeDecisions } from '../tables.ts'
import type { Concerned } from './concerned.ts'
import { takeTurn } from './file-objection.ts'

/** What a customer says to a change that it has to approve. `at`: when; the rest where somebody recorded it for them. */
export type Deciding = {
  concerned: Pick<Concerned, 'notice' | 'contract'>
  decision: DecisionKind
  who: string
  at: Date
  recorded: { by: string; reference: string } | null
}

/**
 * Approves or refuses a change under a contract that asks for approval, and has it confirmed; the same once more changes nothing.
 * @throws ObjectionsRefusal where nothing waits for an approval, and for a refusal that comes when the change is in effect
 */
export const decideChange: Command<Deciding, void> = async (deciding, context) => {
  const { concerned, decision, who, at, recorded } = deciding
  const { notice, contract } = concerned
  await takeTurn(contract.id, context)
  await requireAsked(deciding, context)
  const last = await standingDecision({ notice: notice.id, contract: contract.id }, context.tx)
  if (last?.decision === decision) return
  const [row] = await context.tx
    .insert(changeDecisions)
    .values({
      ...{ notice: notice.id, contract: contract.id, decision, who },
      at: at.toISOString(),
      clock: systemNow().toISOString(),
      reference: recorded?.reference ?? null,
      recordedBy: recorded?.by ?? null,
    })
    .returning()
  if (row === undefined) throw new Error('a row that was written is not there')
  await tellDecision(row, 'made', context.tx)
  await recordEntry(
    {
      action: recorded === null ? 'approvals.received' : 'approvals.recorded',
      target: { kind: 'contract', id: contract.id, name: null },
      before: last === null ? null : { decision: last.decision },
      after: { decision, notice: notice.publication },
    },
    context,
  )
}

async function requireAsked(
  { concerned: { notice, contract }, decision }: Deciding,
  { now, tx }: CommandContext,
): Promise<void> {
  if (contract.authorisation !== 'specific') throw new ObjectionsRefusal(410, OBJECTION_WORDS.notAsked)
  const own = (await effectsOfNotice(notice, [contract], now, tx)).get(contract.id)
  if (own === undefined || own.objectable.length === 0)
    throw new ObjectionsRefusal(410, OBJECTION_WORDS.nothing)
  const effect = lastEffect(own.effects)
  const isInEffect = effect?.kind === 'from' && effect.day <= now.toISOString().slice(0, 10)
  if (decision === 'refused' && isInEffect) throw new ObjectionsRefusal(410, OBJECTION_WORDS.inEffect)
}
