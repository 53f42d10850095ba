import { compareVersions, offersOf } from '#lib/domain/comparison/compare-versions.ts'
import { type Direction, directionOf } from '#lib/domain/comparison/difference.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer.ts'
import { addDays } from '#lib/domain/quantities/calendar-date.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { beginningOf } from '#lib/domain/release/predecessor.ts'
import { editionOf } from '#lib/domain/release/version-id.ts'

/** What is asked for; `publishedAt` is the moment of the release. */
export type ReleaseRequest = {
  version: string
  publishedAt: Date
  reason: string | null
  approvals: readonly { role: string; on: string }[]
}

/** What a release would be: what it changes, what stands against it, and the ledger's entry but for its hashes. */
export type ReleasePlan = {
  differences: VersionDifference[]
  direction: Direction | 'none'
  refusals: string[]
  entry: Omit<ReleaseEntry, 'inputsSha256' | 'previousSha256'>
}

/**
 * Judges a release by the terms' own change policy, that of the version before: its notice, its approvals. Prose that a
 * rule cannot judge counts as a change for the worse, since notice is owed if it is one.
 * @param draft the version to release
 * @param before the release that it changes (`predecessorOf`), or null where there is none
 */
export function planRelease(
  request: ReleaseRequest,
  draft: OfferSource,
  before: { source: OfferSource; entry: ReleaseEntry } | null,
): ReleasePlan {
  const { version, publishedAt } = request
  const differences = before === null ? [] : compareVersions(offersOf(before.source), offersOf(draft))
  const direction = directionOf(differences)
  const isEdition = editionOf(version) > 0
  const published = publishedAt.toISOString().replace(/\.\d+Z$/, 'Z')
  const entry = {
    version,
    publishedAt: published,
    effectiveAt: beginningOf(version, published),
    material: !isEdition,
    reason: request.reason ?? '',
    approvals: request.approvals,
  }
  const refusals = [
    ...(request.reason === null ? ['say what changes and why it is material or not: --reason "…"'] : []),
    ...approvalRefusals(request, draft.terms.changes.approvals),
    ...(isEdition ? editionRefusals(differences) : noticeRefusals(entry, direction, before?.source ?? null)),
  ]
  return { differences, direction, refusals, entry }
}

function approvalRefusals({ approvals, publishedAt }: ReleaseRequest, roles: readonly string[]): string[] {
  const today = publishedAt.toISOString().slice(0, 10)
  // A ledger is for good: what nobody asked for, such as a misspelt role, does not get into it.
  const strangers = approvals
    .filter(({ role }) => !roles.includes(role))
    .map(({ role }) => `the terms ask for no approval of ${role}, only of ${roles.join(', ')}`)
  const missing = roles.flatMap((role) => {
    const given = approvals.find((approval) => approval.role === role)
    if (given === undefined) return [`the approval of ${role} is missing: --approve "${role}=YYYY-MM-DD"`]
    return given.on > today ? [`the approval of ${role} lies after the release`] : []
  })
  return [...missing, ...strangers]
}

/** The day of publication does not count (clause changes.worse). */
function noticeRefusals(
  { version, publishedAt, effectiveAt }: ReleasePlan['entry'],
  direction: Direction | 'none',
  before: OfferSource | null,
): string[] {
  if (Date.parse(effectiveAt) <= Date.parse(publishedAt))
    return [`${version} would have begun before it is published; name it after a later day`]
  if (before === null) return []
  const { worse, otherwise } = before.terms.changes.noticeDays
  const forTheWorse = direction === 'worse' || direction === 'needs-reading'
  const days = forTheWorse ? worse : otherwise
  const earliest = addDays(publishedAt.slice(0, 10), days + 1)
  if (effectiveAt.slice(0, 10) >= earliest) return []
  const why = forTheWorse ? 'a change for the worse, or prose that may be one,' : 'any change'
  return [
    `${why} needs ${days} days of notice: published today, ${earliest} is the first day on which it may begin`,
  ]
}

function editionRefusals(differences: readonly VersionDifference[]): string[] {
  return differences
    .filter(({ direction }) => direction === 'better' || direction === 'worse')
    .map(
      ({ label, before, after }) =>
        `an edition changes no obligation, but ${label} goes from ${before} to ${after}`,
    )
}
