import { editionFaults } from '#lib/domain/changes/edition-faults.ts'
import { editionRefusals } from '#lib/domain/changes/edition-sentences.ts'
import { noticeOwed } from '#lib/domain/changes/notice.ts'
import { compareVersions, offersOf } from '#lib/domain/comparison/compare-versions.ts'
import { type Direction, directionOf } from '#lib/domain/comparison/difference.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import { dateOf, editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { beginningOf, beginsTooEarlyFor } from '#lib/domain/release/predecessor.ts'
import { nothingDiffers } from './nothing-differs.ts'

/** What is asked for; `publishedAt` is the moment of the release. */
export type ReleaseRequest = {
  version: string
  publishedAt: Date
  reason: string | null
  /** For an edition: why no obligation changes with its words. */
  corrects: string | null
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
 * Judges a release by the terms' own change policy, that of the version before: its notice, its approvals. An edition
 * owes no notice, and so may hold only what the rules judge neutral, and different words with a reason.
 * @param draft the version to release
 * @param before the release that it changes (`predecessorOf`), or null where there is none
 * @param ledger what is released already
 */
export function planRelease(
  request: ReleaseRequest,
  draft: OfferSource,
  before: { source: OfferSource; entry: ReleaseEntry } | null,
  ledger: readonly ReleaseEntry[],
): ReleasePlan {
  const { version, publishedAt } = request
  const isEdition = editionOf(version) > 0
  const published = publishedAt.toISOString().replace(/\.\d+Z$/, 'Z')
  const effectiveAt = beginningOf(version, published)
  const [old, fresh] = [before === null ? [] : offersOf(before.source), offersOf({ ...draft, effectiveAt })]
  const differences = before === null ? [] : compareVersions(old, fresh)
  const direction = directionOf(differences)
  const entry = {
    version,
    publishedAt: published,
    effectiveAt,
    material: !isEdition,
    reason: request.reason ?? '',
    ...(request.corrects === null ? {} : { corrects: request.corrects }),
    approvals: request.approvals,
  }
  const refusals = [
    ...(request.reason === null ? ['Say what changes and why: --reason "…"'] : []),
    ...(request.corrects !== null && !isEdition ? [onlyForEditions(version)] : []),
    ...approvalRefusals(request, draft.terms.changes.approvals),
    ...(isEdition
      ? before === null
        ? [`There is no released version ${dateOf(version)} for edition ${version} to correct.`]
        : nothingDiffers(before.source, draft)
          ? [`Nothing differs from ${before.entry.version}, so there is nothing to release.`]
          : editionRefusals(
              version,
              editionFaults(
                { offers: old, subprocessors: before.source.subprocessors },
                { offers: fresh, subprocessors: draft.subprocessors },
              ),
              request.corrects ?? undefined,
            )
      : [...orderRefusals(entry, ledger), ...noticeRefusals(entry, differences, before?.source ?? null)]),
  ]
  return { differences, direction, refusals, entry }
}

/** What stands in the ledger is never moved, so the version that begins first has to be released first. */
function orderRefusals(entry: ReleasePlan['entry'], ledger: readonly ReleaseEntry[]): string[] {
  const last = beginsTooEarlyFor(entry, ledger)
  if (last === null) return []
  const day = addDays(last.effectiveAt.slice(0, 10), 1)
  return [
    `${entry.version} would not begin after ${last.version}, which is released already, and the ledger keeps its order. ` +
      `Name the folder and its version after a later day, ${day} or after.`,
  ]
}

function approvalRefusals({ approvals, publishedAt }: ReleaseRequest, roles: readonly string[]): string[] {
  const today = publishedAt.toISOString().slice(0, 10)
  // A ledger is for good: what nobody asked for, such as a misspelt role, does not get into it.
  const strangers = approvals
    .filter(({ role }) => !roles.includes(role))
    .map(
      ({ role }) =>
        `The terms name no approval by “${role}”. They name ${roles.join(', ')}: --approve "<role>=YYYY-MM-DD"`,
    )
  const missing = roles.flatMap((role) => {
    const given = approvals.find((approval) => approval.role === role)
    if (given === undefined) return [`The approval by ${role} is missing: --approve "${role}=YYYY-MM-DD"`]
    return given.on > today ? [`The approval by ${role} is dated ${given.on}, after today, ${today}.`] : []
  })
  return [...missing, ...strangers]
}

/** The day of publication does not count (clause changes.worse). */
function noticeRefusals(
  { version, publishedAt, effectiveAt }: ReleasePlan['entry'],
  differences: readonly VersionDifference[],
  before: OfferSource | null,
): string[] {
  const today = publishedAt.slice(0, 10)
  if (Date.parse(effectiveAt) <= Date.parse(publishedAt))
    return [
      `${version} would begin before it is published: nobody is bound by terms that could not be read. ` +
        `Name the folder and its version after a later day, ${addDays(today, 1)} or after.`,
    ]
  if (before === null) return []
  const { days, of } = noticeOwed(differences, before.terms.changes.noticeDays)
  const earliest = addDays(today, days + 1)
  if (effectiveAt.slice(0, 10) >= earliest) return []
  return [
    `${before.terms.version} promises ${counted(days, 'day')} of notice ${of}. Published today, it can begin on ${earliest} at the earliest: ` +
      'name the folder and its version after that day or a later one.',
  ]
}

function onlyForEditions(version: string): string {
  return `--corrects is for editions, such as ${version}.1. ${version} is a version: leave --corrects out.`
}
