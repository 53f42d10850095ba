import type { Release } from '#lib/domain/release/standing.ts'
import { catalogue } from '../current.ts'

/** How long until a version is published or begins; infinite where the ledger names no later moment. */
export function millisecondsToNextChange(now: Date, ledger: readonly Release[] = catalogue().ledger): number {
  const moments = ledger.flatMap(({ publishedAt, effectiveAt }) => [
    Date.parse(publishedAt),
    Date.parse(effectiveAt),
  ])
  return Math.min(...moments.filter((moment) => moment > now.getTime())) - now.getTime()
}
