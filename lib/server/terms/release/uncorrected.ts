import { isSubprocessorDifference } from '#lib/domain/changes/subprocessor-changes.ts'
import { compareVersions, offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { byVersion, dateOf, editionOf } from '#lib/domain/quantities/version-id.ts'
import { standingOf } from '#lib/domain/release/standing.ts'
import type { Catalogue } from '../catalogue.ts'
import { correcting } from './new-version.ts'
import type { ReleasePlan } from './plan-release.ts'

/**
 * Later versions whose texts lack what an edition corrects, each in a sentence with the command: with them, or with what is
 * copied from them, the old words come back. Nothing for a version. The vendor's facts have a warning of their own
 * (`stillUnpublished`).
 * @param before the release that the edition corrects
 */
export function uncorrectedVersions(
  catalogue: Catalogue,
  { entry, differences }: Pick<ReleasePlan, 'entry' | 'differences'>,
  before: OfferSource | null,
  now: Date,
): string[] {
  const draft = catalogue.drafts.get(entry.version)
  // A list of sub-processors no edition changes, so that none could correct another.
  const corrected = differences.filter(
    (difference) => difference.topic !== 'Vendor' && !isSubprocessorDifference(difference),
  )
  if (editionOf(entry.version) === 0 || before === null || draft === undefined || corrected.length === 0)
    return []
  const [old, fresh] = [offersOf(before), offersOf({ ...draft, effectiveAt: entry.effectiveAt })]
  return laterThan(entry.version, catalogue, now).flatMap(({ version, source }) => {
    const offers = offersOf(source)
    const [sinceOld, sinceFresh] = [
      idsOf(compareVersions(old, offers)),
      idsOf(compareVersions(fresh, offers)),
    ]
    const lacking = corrected.filter(({ id }) => sinceFresh.has(id))
    const same = lacking.filter(({ id }) => !sinceOld.has(id))
    const others = lacking.filter(({ id }) => sinceOld.has(id))
    if (lacking.length === 0) return []
    const says = [
      ...(same.length === 0 ? [] : [`still has the old words of ${namesOf(same)}`]),
      ...(others.length === 0
        ? []
        : [`has other words in ${namesOf(others)}, which may need the correction too`]),
    ]
    return [`${whichOf(version, catalogue, now)} ${says.join(', and ')}. ${fixOf(version, catalogue)}`]
  })
}

type Later = { version: string; source: OfferSource }

/** Of each version that begins later and is not superseded the newest edition, a draft too. */
function laterThan(edition: string, { ledger, versions, drafts }: Catalogue, now: Date): Later[] {
  const all = [...versions, ...drafts].filter(([version]) => dateOf(version) > dateOf(edition))
  return [...Map.groupBy(all, ([version]) => dateOf(version)).values()].flatMap((editions) => {
    const [version, source] = editions.toSorted(([one], [other]) => byVersion(one, other)).at(-1) ?? []
    if (version === undefined || source === undefined) return []
    const isOver = versions.has(version) && standingOf(version, ledger, now) === 'superseded'
    return isOver ? [] : [{ version, source }]
  })
}

function idsOf(differences: readonly VersionDifference[]): Set<string> {
  return new Set(differences.map(({ id }) => id))
}

/** "SLA 6.2 and DPA 3.1"; the label of what no clause states. */
function namesOf(differences: readonly VersionDifference[]): string {
  return enumerated([
    ...new Set(
      differences.map(({ clause, label }) =>
        clause === null ? label : `${clause.document.toUpperCase()} ${clause.number}`,
      ),
    ),
  ])
}

function whichOf(version: string, { ledger, drafts }: Catalogue, now: Date): string {
  if (drafts.has(version)) return `draft ${version}`
  return standingOf(version, ledger, now) === 'announced'
    ? `version ${version}, which begins on ${dateOf(version)},`
    : `version ${version}, which is in force,`
}

function fixOf(version: string, { versions, drafts }: Catalogue): string {
  return drafts.has(version)
    ? `Correct it there too: edit data/terms/${version}`
    : correcting(version, [...versions.keys(), ...drafts.keys()], [...versions.keys()])
}
