import { asc, gt } from 'drizzle-orm'
import {
  type ChainFault,
  type CheckedChain,
  checkChain,
  EMPTY_CHAIN,
  isChainFault,
} from '#lib/domain/audit/chain.ts'
import type { Database } from '../db/open-store.ts'
import { sha256 } from '../platform/sha256.ts'
import { entryOf } from './rows.ts'
import { auditEntries } from './tables.ts'

/** So many entries are in memory at once. */
const PART = 500

/**
 * Checks the whole audit log, entry by entry.
 * @returns how many entries hold, and the hash of the last one; or the first that does not
 */
export async function verifyLog(db: Pick<Database, 'select'>): Promise<CheckedChain | ChainFault> {
  let checked: CheckedChain = EMPTY_CHAIN
  for (;;) {
    const rows = await db
      .select()
      .from(auditEntries)
      // Nothing comes before the first one, whatever number it was given.
      .where(checked === EMPTY_CHAIN ? undefined : gt(auditEntries.number, checked.number))
      .orderBy(asc(auditEntries.number))
      .limit(PART)
    const next = checkChain(rows.map(entryOf), checked, sha256)
    if (isChainFault(next) || rows.length < PART) return next
    checked = next
  }
}
