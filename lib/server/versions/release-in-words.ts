import { versionComparisonPath, versionPath } from '#lib/domain/addresses.ts'
import { countsOf, type Difference } from '#lib/domain/comparison/difference.ts'
import { countsInWords } from '#lib/domain/comparison/in-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { worseStated } from '#lib/domain/release/worse-stated.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { visibleVersion } from '../terms/shown/visible-version.ts'
import { alteredInWords } from './altered.ts'
import { differencesInTurn } from './compared.ts'
import { releaseBefore, subprocessorsChange } from './version-list.ts'

/** A release as whoever follows releases is told of it. */
export type ReleaseInWords = {
  title: string
  /** Where it is compared with the one before; of the first, its own page. */
  path: string
  isCompared: boolean
  /** That the entry is not as it was published, as a sentence; null where it is, and where nothing is known of that. */
  altered: string | null
  /** Why, and why no obligation changes where that is stated. */
  reasons: string[]
  /** "Compared with version 2026-05-01: 8 improvements." */
  changed: string
  /** Whether it is a Material Change, and one for the worse. */
  material: string
}

/** What the feed and the mails say of a release, as of a moment. */
export async function releaseInWords(entry: ReleaseEntry, now: Date): Promise<ReleaseInWords> {
  const before = releaseBefore(entry)
  const [from, to] = [before?.version ?? '', entry.version].map((version) => visibleVersion(version, now))
  const differences = from && to ? await differencesInTurn(from, to) : []
  const counts = countsInWords(differences)
  return {
    title: titleOf(entry),
    path: before === null ? versionPath(entry.version) : versionComparisonPath(before.version, entry.version),
    isCompared: before !== null,
    altered: alteredInWords(entry.version),
    reasons: [
      entry.reason,
      ...(entry.corrects === undefined ? [] : [`${VERSION_WORDS.whyNoObligationChanges} ${entry.corrects}`]),
    ],
    changed:
      before === null ? VERSION_WORDS.firstVersion : VERSION_WORDS.comparedWith(before.version, counts),
    material:
      entry.material && before !== null
        ? materialInWords(differences, entry)
        : `${entry.material ? VERSION_WORDS.material : notMaterial(entry)}.`,
  }
}

function titleOf({ version, effectiveAt }: ReleaseEntry): string {
  const kind = editionOf(version) > 0 ? VERSION_WORDS.edition : VERSION_WORDS.version
  return VERSION_WORDS.entryTitle(kind, version, dateInWords(effectiveAt.slice(0, 10)))
}

/** That a change of sub-processors is no Material Change must not read as though there were nothing to object to. */
function notMaterial(entry: ReleaseEntry): string {
  const { notMaterial, notMaterialAsStated, subprocessorsChange: change } = VERSION_WORDS
  if (entry.corrects !== undefined) return notMaterialAsStated
  return subprocessorsChange(entry) ? `${notMaterial}: ${change}` : notMaterial
}

/** That a release is a Material Change, and whether there is one for the worse among what differs. */
export function materialInWords(
  differences: readonly Pick<Difference, 'direction'>[],
  entry: ReleaseEntry,
): string {
  return `${VERSION_WORDS.material}.${forTheWorse(differences, entry)}`
}

/** Whether there is a Change for the Worse, as clause changes.notice asks; prose that no rule rates, the reason does. */
function forTheWorse(
  differences: readonly Pick<Difference, 'direction'>[],
  { reason }: ReleaseEntry,
): string {
  const { worse, 'needs-reading': unrated } = countsOf(differences)
  if (worse > 0) return VERSION_WORDS.worse
  if (unrated === 0) return VERSION_WORDS.notWorse
  return worseStated(reason) === 'not-stated' ? VERSION_WORDS.reasonSilent : VERSION_WORDS.reasonSays
}
