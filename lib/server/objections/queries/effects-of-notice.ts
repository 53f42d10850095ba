import { and, eq, inArray } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { type EffectOfChange, effectsOf } from '#lib/domain/objections/effect.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { ownNotices } from '../../notices/concerning/own-notice.ts'
import { progressOf } from '../../notices/stored-progress.ts'
import { noticeRecipients, type notices } from '../../notices/tables.ts'
import { type ContractNotice, contractNotice, entryOf } from '../concerning/contract-notice.ts'
import { bearingsOf } from './bearings.ts'

/** What a notice is to a contract, and from when each of its changes holds for it. */
export type OwnEffects = ContractNotice & { effects: readonly EffectOfChange[] }

/**
 * From when the changes of a notice hold for contracts, by their ids; empty for a release, for a notice that is withdrawn and one
 * that this process does not know.
 */
export async function effectsOfNotice(
  notice: Pick<typeof notices.$inferSelect, 'id' | 'publication' | 'isFromBefore'>,
  contracts: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, OwnEffects>> {
  const entry = entryOf(notice.publication, now)
  if (entry === null || contracts.length === 0) return new Map()
  const ids = contracts.map(({ id }) => id)
  const told = await db
    .select()
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, notice.id), inArray(noticeRecipients.contract, ids)))
  const byContract = Map.groupBy(told, ({ contract }) => contract)
  const owned = await ownNotices(notice.publication, contracts, now, db)
  const bearings = await bearingsOf(notice.id, ids, db)
  const found = contracts.map((contract): [string, OwnEffects] => {
    const contacts = (byContract.get(contract.id) ?? []).map(progressOf)
    const told = { contacts, isFromBefore: notice.isFromBefore, own: owned.get(contract.id) ?? null }
    const own = contractNotice(entry, contract, told, now)
    const effects = effectsOf(own.changes, {
      isSpecific: contract.authorisation === 'specific',
      settled: own.settled,
      objections: bearings.objections.get(contract.id) ?? [],
      decision: bearings.decisions.get(contract.id) ?? null,
    })
    return [contract.id, { ...own, effects }]
  })
  return new Map(found.filter(([, { isWithdrawn }]) => !isWithdrawn))
}
