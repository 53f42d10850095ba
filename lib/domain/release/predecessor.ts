import type { Release } from '../standing.ts'
import { dateOf, editionOf } from './version-id.ts'

/**
 * The release that another one changes: for an edition the newest of the same version, for a version the one that begins
 * last before it. Null where there is none.
 * @param released what was released before, in the order of the ledger
 */
export function predecessorOf<R extends Release>(version: string, released: readonly R[]): R | null {
  const candidates =
    editionOf(version) === 0
      ? released.filter((release) => dateOf(release.version) < version)
      : released.filter((release) => dateOf(release.version) === dateOf(version))
  return candidates.reduce<R | null>(
    (latest, release) =>
      latest === null || Date.parse(release.effectiveAt) >= Date.parse(latest.effectiveAt) ? release : latest,
    null,
  )
}

/** When a release begins: a version on its day; an edition when it is published, yet not before its version does. */
export function beginningOf(version: string, publishedAt: string): string {
  const day = `${dateOf(version)}T00:00:00Z`
  return editionOf(version) > 0 && Date.parse(publishedAt) > Date.parse(day) ? publishedAt : day
}
