import type { PublicCounts } from '#lib/domain/notices/public-counts.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { processShared } from '../platform/process-shared.ts'

/** Pages are rendered without the database: what they say of customers was counted before. By the id of a notice in the ledger. */
const kept = processShared('public-counts-of-notices', () => ({
  counts: new Map<string, PublicCounts>(),
  changed: (_notice: string): void => undefined,
}))

/** What everyone may know of how far a notice is; null where it was sent to nobody, or nothing was counted since the start. */
export function publicCountsOf(notice: string): PublicCounts | null {
  return kept.counts.get(notice) ?? null
}

/**
 * Keeps what was counted of notices. Whoever keeps their pages is told of each of which that is another than before.
 * @param isAll whether these are all that there are: of no other anything is known then
 */
export function keepPublicCounts(
  counted: ReadonlyMap<string, PublicCounts | null>,
  { isAll }: { isAll: boolean },
): void {
  const gone = isAll ? [...kept.counts.keys()].filter((notice) => !counted.has(notice)) : []
  for (const [notice, counts] of [...counted, ...gone.map((id) => [id, null] as const)]) {
    if (canonicalJson(publicCountsOf(notice)) === canonicalJson(counts)) continue
    if (counts === null) kept.counts.delete(notice)
    else kept.counts.set(notice, counts)
    kept.changed(notice)
  }
}

/** Has one told of each notice of which the counts have changed. */
export function tellOfPublicCounts(changed: (notice: string) => void): void {
  kept.changed = changed
}
