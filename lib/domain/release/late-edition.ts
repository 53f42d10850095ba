import { dateOf, editionOf } from '../quantities/version-id.ts'
import { newest, type Release, type Supersession } from './standing.ts'

/*
 * An edition may be published when another version has taken the place of its own. It brings that version back for
 * nobody else, but whoever is still bound by it, because an order form fixes it or because notice of a later version is
 * still running, is bound by its newest edition (clauses changes.corrections, changes.fixed-terms, changes.notice).
 */

/**
 * What had taken the place of an edition's version when the edition began, and since when. Null for every release that
 * is not such a late edition.
 * @param ledger what is published
 */
export function supersededBefore<R extends Release>(
  { version, effectiveAt }: Release,
  ledger: readonly R[],
): Supersession<R> | null {
  if (editionOf(version) === 0) return null
  const later = ledger.filter(
    (other) =>
      dateOf(other.version) > dateOf(version) && Date.parse(other.effectiveAt) <= Date.parse(effectiveAt),
  )
  const since = Math.min(...later.map((other) => Date.parse(other.effectiveAt)))
  const by = newest(later.filter((other) => Date.parse(other.effectiveAt) === since))
  return by === null ? null : { by, since: by.effectiveAt }
}

/**
 * The late edition that corrects a release for those who are still bound by its version; null where there is none.
 * @param ledger what is published
 */
export function lateEditionOf<R extends Release>(release: Release, ledger: readonly R[]): R | null {
  const editions = ledger.filter(
    (other) =>
      dateOf(other.version) === dateOf(release.version) &&
      editionOf(other.version) > editionOf(release.version) &&
      supersededBefore(other, ledger) !== null,
  )
  return newest(editions)
}

/** For whom a late edition applies, in words. */
export function stillBound(version: string): string {
  return `customers to whom version ${dateOf(version)} still applies, such as those whose order form fixes it`
}
