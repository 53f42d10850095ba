import { dateOf, editionOf } from '../quantities/version-id.ts'
import type { Release } from './standing.ts'

/**
 * The release that another one changes: for an edition the newest of the same version, for a version the newest of the
 * version that begins last before it, whenever older versions were corrected. Null where there is none.
 * @param released what was released before, in the order of the ledger
 */
export function predecessorOf<R extends Release>(version: string, released: readonly R[]): R | null {
  const candidates =
    editionOf(version) === 0
      ? released.filter((release) => dateOf(release.version) < version)
      : released.filter((release) => dateOf(release.version) === dateOf(version))
  return candidates.reduce<R | null>(
    (latest, release) => (latest === null || isLater(release, latest) ? release : latest),
    null,
  )
}

function isLater(release: Release, other: Release): boolean {
  const [day, otherDay] = [dateOf(release.version), dateOf(other.version)]
  return day === otherDay ? Date.parse(release.effectiveAt) >= Date.parse(other.effectiveAt) : day > otherDay
}

/** When a release begins: a version on its day; an edition when it is published, yet not before its version does. */
export function beginningOf(version: string, publishedAt: string): string {
  const day = `${dateOf(version)}T00:00:00Z`
  return editionOf(version) > 0 && Date.parse(publishedAt) > Date.parse(day) ? publishedAt : day
}

/**
 * The release above a version in the ledger that begins no earlier than it, the last to begin of those; null where the
 * order holds. Entries stand in the order of their publication and are never moved, so a version that is to begin earlier
 * must be released earlier. An edition follows the version that it corrects, whatever was announced since.
 * @param above what stands above it
 */
export function beginsTooEarlyFor<R extends Release>(
  { version, effectiveAt }: Release,
  above: readonly R[],
): R | null {
  if (editionOf(version) > 0) return null
  return above
    .filter((release) => Date.parse(release.effectiveAt) >= Date.parse(effectiveAt))
    .reduce<R | null>(
      (last, release) =>
        last === null || Date.parse(release.effectiveAt) > Date.parse(last.effectiveAt) ? release : last,
      null,
    )
}
