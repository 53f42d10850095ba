import type { Contract } from '#lib/domain/contracts/customer.ts'
import { type ContractEffect, effectFor, ownLastDay } from '#lib/domain/notices/own-period.ts'
import type { Progress } from '#lib/domain/notices/progress.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { lastEffectiveDay } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import { partFor, publishedNotices } from '../../subprocessors/published-notices.ts'
import { ownPeriodOf } from './own-objection.ts'
import { selectionOf } from './selection-of.ts'

/**
 * From when changes of sub-processors hold for a contract; null where nothing of the notice concerns it, or the notice is
 * withdrawn.
 * @param contacts where all of the contract's stand
 */
export function contractEffectOf(
  entry: NoticeEntry,
  contract: Contract,
  contacts: readonly Progress[],
  now: Date,
): ContractEffect | null {
  // What was withdrawn takes no effect.
  if (cancellationOf(entry.id, publishedNotices(now)) !== null) return null
  const part = partFor(entry, selectionOf(contract, now), now)
  if (part.changes.length === 0) return null
  const period = ownPeriodOf(entry, contract, now)
  const last = lastSettledAt(contacts)
  return effectFor(
    {
      effectiveOn: lastEffectiveDay(part),
      isObjectable: period !== null,
      isSpecific: contract.authorisation === 'specific',
    },
    period === null || last === null ? null : ownLastDay(period, last),
  )
}
