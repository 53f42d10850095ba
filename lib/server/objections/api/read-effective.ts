import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { contractStateOn } from '#lib/domain/contracts/standing.ts'
import {
  type ChangeEffect,
  lastEffect,
  type WaitingReason,
  waitingReason,
} from '#lib/domain/objections/effect.ts'
import { publicationKey } from '#lib/domain/publications/publication.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { Database } from '../../db/open-store.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { notices } from '../../notices/tables.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { requiredTerms } from '../../subprocessors/api/required-terms.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { effectsOfNotice, type OwnEffects } from '../queries/effects-of-notice.ts'
import { type ConcernedRow, concernedContracts } from './concerned-contracts.ts'
import type { EffectiveAnswer, effectiveQuerySchema } from './schema.ts'

type Query = z.output<typeof effectiveQuerySchema>
type Waiting = EffectiveAnswer['waiting'][number]

/** So many contracts are listed; all are counted. */
const MOST_LISTED = 1_000

/**
 * For which contracts the changes of a notice are not in effect, and why: for whoever is about to switch a sub-processor on.
 * @throws ForbiddenError; ApiError where no such notice is published, and for a tier or a region that there is not
 */
export async function readEffective(
  id: string,
  query: Query,
  now: Date,
  { actor, db }: { actor: Actor; db: Database },
): Promise<EffectiveAnswer> {
  requirePermission(actor, 'effects.read')
  requiredTerms({ tier: query.tier ?? null, region: query.region ?? null }, now)
  const ledger = publishedNotices(now)
  const entry = ledger.find((candidate) => candidate.id === id)
  if (entry === undefined)
    throw new ApiError('unknown-notice', `There is no notice “${id.slice(0, 60)}”.`, {
      known: ledger.map((one) => one.id),
    })
  const on = now.toISOString().slice(0, 10)
  const answer = { notice: entry.id, on, ...NONE }
  if (entry.cancels !== undefined || cancellationOf(entry.id, ledger) !== null)
    return { ...answer, state: 'withdrawn' }
  const [notice] = await db
    .select()
    .from(notices)
    .where(eq(notices.publication, publicationKey({ kind: 'notice', notice: entry.id })))
  if (notice === undefined) return { ...answer, state: 'not-recorded' }
  const counted = await count(notice, query, now, db)
  const isEveryDayOver = entry.changes.every(({ effectiveOn }) => effectiveOn <= on)
  return {
    ...answer,
    ...counted,
    state: notice.isFromBefore ? 'before' : 'tracked',
    effective: isEveryDayOver && counted.contracts.waiting === 0,
  }
}

const NONE = {
  effective: false,
  contracts: { concerned: 0, effective: 0, waiting: 0 },
  reasons: {
    'not-told': 0,
    deadline: 0,
    'effective-date': 0,
    objection: 0,
    approval: 0,
    refused: 0,
    'not-made': 0,
  },
  waiting: [],
}

async function count(
  notice: typeof notices.$inferSelect,
  { tier, region }: Query,
  now: Date,
  db: Database,
): Promise<Pick<EffectiveAnswer, 'contracts' | 'reasons' | 'waiting'>> {
  const today = now.toISOString().slice(0, 10)
  const contracts = { ...NONE.contracts }
  const reasons: Record<WaitingReason, number> = { ...NONE.reasons }
  const waiting: Waiting[] = []
  for await (const page of concernedContracts(notice, now, db)) {
    const asked = page.filter(
      ({ contract }) =>
        (tier === undefined || contract.tier === tier) &&
        (region === undefined || contract.region === region) &&
        contractStateOn(contract, today) !== 'ended',
    )
    const effects = await effectsOfNotice(
      notice,
      asked.map(({ contract }) => contract),
      now,
      db,
    )
    for (const row of asked) {
      contracts.concerned += 1
      const found = waitingRow(row, effects.get(row.contract.id), now)
      if (found === null) contracts.effective += 1
      else {
        contracts.waiting += 1
        reasons[found.reason] += 1
        if (waiting.length < MOST_LISTED) waiting.push(found)
      }
    }
  }
  return { contracts, reasons, waiting }
}

/** A contract for which something of a notice is not in effect; null where all of it is. */
function waitingRow(
  { contract, customer }: ConcernedRow,
  own: OwnEffects | undefined,
  now: Date,
): Waiting | null {
  const moment = {
    today: now.toISOString().slice(0, 10),
    isPeriodOver: own?.settled === null || Date.parse(own?.settled.endsAt ?? '') <= now.getTime(),
  }
  const last = lastEffect(own?.effects ?? [])
  const reason = last === null ? null : waitingReason(last, moment)
  if (own === undefined || last === null || reason === null) return null
  return {
    contract: contract.id,
    reference: contract.reference,
    customer,
    tier: contract.tier,
    region: contract.region,
    reason,
    from: dayOf(last),
    changes: own.effects.map(({ id, effect }) => ({
      id,
      reason: waitingReason(effect, moment),
      from: dayOf(effect),
    })),
  }
}

function dayOf(effect: ChangeEffect): string | null {
  return effect.kind === 'from' ? effect.day : null
}
