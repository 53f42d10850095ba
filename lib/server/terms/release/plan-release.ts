import { isMaterial } from '#lib/domain/changes/material.ts'
import { isSubprocessorDifference, subprocessorChanges } from '#lib/domain/changes/subprocessor-changes.ts'
import { compareVersions, offersOf } from '#lib/domain/comparison/compare-versions.ts'
import { type Direction, directionOf } from '#lib/domain/comparison/difference.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { beginningOf } from '#lib/domain/release/predecessor.ts'
import { worseStated } from '#lib/domain/release/worse-stated.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { approvalRefusals, followedBy } from './refusals/approval-refusals.ts'
import { editionRefusalsOf } from './refusals/edition-refusals.ts'
import { versionRefusals } from './refusals/version-refusals.ts'
import type { PlannedEntry, ReleaseRequest } from './release-request.ts'

/** What a release would be: what it changes, what stands against it, and the ledger's entry but for its hashes. */
export type ReleasePlan = {
  differences: VersionDifference[]
  /** What changes in the list of sub-processors where no offer shows any of it: "changes Acme (dpf)". */
  unshown: string[]
  direction: Direction | 'none'
  refusals: string[]
  entry: PlannedEntry
  /** The sub-processors that the version is released with. */
  list: readonly Subprocessor[]
}

/**
 * Judges a release by the terms' own change policy, that of the version before and of the one in force: the longer notice, and
 * their approvals together with those of the draft. An edition owes no notice, and so may hold only what the rules judge neutral, and different words with a reason.
 * @param draft the version to release
 * @param before the release that it changes (`predecessorOf`), or null where there is none
 * @param ledger what is released already
 * @param current the version in force at the moment of the release, or null before the first
 */
export function planRelease(
  request: ReleaseRequest,
  draft: OfferSource,
  before: { source: OfferSource; entry: ReleaseEntry } | null,
  ledger: readonly ReleaseEntry[],
  current: OfferSource | null,
): ReleasePlan {
  const { version, publishedAt } = request
  const isEdition = editionOf(version) > 0
  const published = publishedAt.toISOString().replace(/\.\d+Z$/, 'Z')
  const effectiveAt = beginningOf(version, published)
  const [old, fresh] = [before === null ? [] : offersOf(before.source), offersOf({ ...draft, effectiveAt })]
  const differences = before === null ? [] : compareVersions(old, fresh)
  const unshown =
    before === null || differences.some(isSubprocessorDifference)
      ? []
      : subprocessorChanges(before.source.subprocessors, draft.subprocessors)
  const direction = directionOf(differences)
  const entry = {
    version,
    publishedAt: published,
    effectiveAt,
    material: !isEdition && (before === null || isMaterial(differences)),
    reason: request.reason ?? '',
    ...(request.corrects === null ? {} : { corrects: request.corrects }),
    approvals: request.approvals,
  }
  const earlier = [before?.source, current].flatMap((source) => source ?? [])
  const refusals = [
    ...(request.reason === null ? ['Say what changes and why: --reason "…"'] : []),
    ...(entry.material && request.reason !== null ? worseRefusals(request.reason, differences) : []),
    ...(request.corrects !== null && !isEdition ? [onlyForEditions(version)] : []),
    ...approvalRefusals(
      request,
      draft,
      earlier,
      before === null ? null : followedBy(version, before.entry, ledger),
    ),
    ...(isEdition
      ? editionRefusalsOf(request, draft, before?.source ?? null, differences, ledger)
      : versionRefusals(entry, draft, before?.source ?? null, earlier, differences, ledger)),
  ]
  return { differences, unshown, direction, refusals, entry, list: draft.subprocessors }
}

/**
 * Notice is given only once it is stated whether there is a Change for the Worse (SLA clause `changes.notice`), and none can
 * be denied that a rule finds.
 */
function worseRefusals(reason: string, differences: readonly VersionDifference[]): string[] {
  const stated = worseStated(reason)
  const worse = differences.find(({ direction }) => direction === 'worse')
  if (stated === 'none' && worse !== undefined)
    return [
      `The reason says that nothing changes for the worse, but ${worse.label} does. ` +
        'Name what does in --reason: “Changes for the Worse: …”',
    ]
  const isUnrated = (difference: VersionDifference) =>
    difference.direction === 'needs-reading' && !isSubprocessorDifference(difference)
  if (stated !== 'not-stated' || !differences.some(isUnrated)) return []
  return [
    'Some changes no rule can rate. Say in --reason whether they hold a Change for the Worse, for example: “Changes for the Worse: claims are decided in 20 days.” or “Changes for the Worse: none.”',
  ]
}

function onlyForEditions(version: string): string {
  return `--corrects is for editions, such as ${version}.1. ${version} is a version: leave --corrects out.`
}
