import { byVersion } from '#lib/domain/quantities/version-id.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import type { PublishedReason } from '#lib/domain/versions/view.ts'
import { catalogue } from '../terms/current.ts'
import { alteredInWords } from './altered.ts'

/**
 * Why each version was released that lies between two, the later one included, oldest first: they name the Changes for
 * the Worse in prose, which no rule finds. Empty from a later version to an earlier one: nothing was released that way.
 */
export function publishedReasons(from: string, to: string, now: Date): PublishedReason[] {
  return publishedBy(catalogue().ledger, now)
    .filter(({ version }) => byVersion(from, version) < 0 && byVersion(version, to) <= 0)
    .toSorted((a, b) => byVersion(a.version, b.version))
    .map(({ version, reason }) => ({ version, reason, altered: alteredInWords(version) }))
}
