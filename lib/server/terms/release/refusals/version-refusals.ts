import { longestNotice, noticePromiseOf } from '#lib/domain/changes/notice.ts'
import { subprocessorChanges } from '#lib/domain/changes/subprocessor-changes.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { nextEdition } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { beginsTooEarlyFor } from '#lib/domain/release/predecessor.ts'
import { nothingDiffers } from '../nothing-differs.ts'
import type { PlannedEntry } from '../release-request.ts'

/**
 * What stands against a draft as a version: its place in the ledger, its changes, its notice.
 * @param before the release that it changes, or null where it is the first
 * @param earlier the release that it changes, and the version in force
 */
export function versionRefusals(
  entry: PlannedEntry,
  draft: OfferSource,
  before: OfferSource | null,
  earlier: readonly OfferSource[],
  differences: readonly VersionDifference[],
  ledger: readonly ReleaseEntry[],
): string[] {
  return [
    ...orderRefusals(entry, ledger),
    ...(before === null ? [] : unchangedRefusals(before, draft, differences, ledger)),
    ...noticeRefusals(entry, differences, earlier),
  ]
}

/** What stands in the ledger is never moved, so the version that begins first has to be released first. */
function orderRefusals(entry: PlannedEntry, ledger: readonly ReleaseEntry[]): string[] {
  const last = beginsTooEarlyFor(entry, ledger)
  if (last === null) return []
  const day = addDays(last.effectiveAt.slice(0, 10), 1)
  return [
    `${entry.version} would not begin after ${last.version}, which is released already, and the ledger keeps its order. ` +
      `Name the folder and its version after a later day, ${day} or after.`,
  ]
}

/** A version in which nothing changes would be announced for nothing, and a feed would tell everybody of it. */
function unchangedRefusals(
  before: OfferSource,
  draft: OfferSource,
  differences: readonly VersionDifference[],
  ledger: readonly ReleaseEntry[],
): string[] {
  if (differences.length > 0 || subprocessorChanges(before.subprocessors, draft.subprocessors).length > 0)
    return []
  const { version } = before.terms
  return nothingDiffers(before, draft)
    ? [`Nothing differs from ${version}, so there is nothing to release.`]
    : [
        `Nothing changes for a customer compared with ${version}. ` +
          `To correct what is not part of the agreement, release an edition: npm run terms:new -- ${nextEdition(
            version,
            ledger.map((entry) => entry.version),
          )}`,
      ]
}

/** The day of publication does not count (clause changes.worse). */
function noticeRefusals(
  { version, publishedAt, effectiveAt }: PlannedEntry,
  differences: readonly VersionDifference[],
  earlier: readonly OfferSource[],
): string[] {
  const today = publishedAt.slice(0, 10)
  if (Date.parse(effectiveAt) <= Date.parse(publishedAt))
    return [
      `${version} would begin before it is published: nobody is bound by terms that could not be read. ` +
        `Name the folder and its version after a later day, ${addDays(today, 1)} or after.`,
    ]
  const owed = longestNotice(
    differences,
    earlier.map(({ terms }) => noticePromiseOf(terms, publishedAt)),
  )
  if (owed === null) return []
  const { days, inWords, of, promisedBy } = owed
  const earliest = addDays(today, days + 1)
  if (effectiveAt.slice(0, 10) >= earliest) return []
  return [
    `${promisedBy} promises ${inWords} of notice ${of}. Published today, it can begin on ${earliest} at the earliest: ` +
      'name the folder and its version after that day or a later one.',
  ]
}
