import type { Release } from '#lib/domain/release/standing.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { catalogue } from '../current.ts'

/**
 * How long until a version is published or begins, or a notice of sub-processors is published or takes effect; infinite
 * where the ledgers name no later moment.
 */
export function millisecondsToNextChange(
  now: Date,
  ledger: readonly Release[] = catalogue().ledger,
  notices: readonly NoticeEntry[] = catalogue().notices,
): number {
  const moments = [
    ...ledger.flatMap(({ publishedAt, effectiveAt }) => [publishedAt, effectiveAt]),
    ...notices.flatMap(({ publishedAt, changes }) => [
      publishedAt,
      ...changes.map(({ effectiveOn }) => `${effectiveOn}T00:00:00Z`),
    ]),
  ].map((moment) => Date.parse(moment))
  return Math.min(...moments.filter((moment) => moment > now.getTime())) - now.getTime()
}
