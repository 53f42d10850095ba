import { versionComparisonPath, versionPath } from '#lib/domain/addresses.ts'
import { subprocessorChanges } from '#lib/domain/changes/subprocessor-changes.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { dateOf, editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { stillBound, supersededBefore } from '#lib/domain/release/late-edition.ts'
import { predecessorOf } from '#lib/domain/release/predecessor.ts'
import { publishedBy, standingOf, supersessionOf } from '#lib/domain/release/standing.ts'
import type { VersionRecord } from '#lib/domain/versions/version-record.ts'
import { catalogue } from '../terms/current.ts'
import { publishedEntries, readableDrafts } from '../terms/shown/visible-version.ts'
import { alteredInWords } from './altered.ts'

/** All versions published by a moment, newest first, and the drafts that may be read here. */
export function versionList(now: Date): { records: VersionRecord[]; drafts: string[] } {
  return { records: publishedEntries(now).map((entry) => recordOf(entry, now)), drafts: readableDrafts() }
}

/** One entry of the ledger, in words. */
export function recordOf(entry: ReleaseEntry, now: Date): VersionRecord {
  const { version, publishedAt, effectiveAt, material, reason, corrects, approvals } = entry
  const { ledger } = catalogue()
  const late = supersededBefore(entry, publishedBy(ledger, now))
  const supersession = late ?? supersessionOf(version, ledger, now)
  const before = releaseBefore(entry)?.version ?? null
  return {
    version,
    href: versionPath(version),
    corrects: editionOf(version) > 0 ? dateOf(version) : null,
    standing: standingOf(version, ledger, now),
    published: momentInWords(publishedAt),
    begins: late === null ? momentInWords(effectiveAt) : lateBeginning(entry),
    tookEffect: late === null ? tookEffect(effectiveAt, supersession?.since ?? null, now) : 'late',
    superseded:
      supersession === null
        ? null
        : {
            on: momentInWords(supersession.since),
            by: supersession.by.version,
            href: versionPath(supersession.by.version),
          },
    material,
    subprocessorsChange: subprocessorsChange(entry),
    altered: alteredInWords(version),
    reason,
    correction: corrects ?? null,
    approvals: approvals.map(({ role, on }) => ({ role, on: dateInWords(on) })),
    changes: before === null ? null : { before, href: versionComparisonPath(before, version) },
  }
}

function lateBeginning({ version, effectiveAt }: ReleaseEntry): string {
  return `${momentInWords(effectiveAt)}, only for ${stillBound(version)}`
}

/** Whether a version began before another took its place. */
function tookEffect(effectiveAt: string, since: string | null, now: Date): VersionRecord['tookEffect'] {
  const begins = Date.parse(effectiveAt)
  if (since !== null && Date.parse(since) <= begins) return 'never'
  return begins > now.getTime() ? 'not-yet' : 'yes'
}

/** The release that another one changes, or null for the first. */
export function releaseBefore({ version }: ReleaseEntry): ReleaseEntry | null {
  const { ledger } = catalogue()
  return predecessorOf(
    version,
    ledger.slice(
      0,
      ledger.findIndex((entry) => entry.version === version),
    ),
  )
}

/** Whether the list of sub-processors of a release is another than that of the release before it; of the first it is not. */
export function subprocessorsChange(entry: ReleaseEntry): boolean {
  const { versions } = catalogue()
  const before = releaseBefore(entry)
  if (before === null) return false
  const list = ({ version }: ReleaseEntry) =>
    versions.get(version)?.subprocessors.filter(({ controllerData }) => controllerData === undefined) ?? []
  return subprocessorChanges(list(before), list(entry)).length > 0
}

/** The tiers and regions that any published version offers, by id, under their latest names. */
export function placesEverOffered(now: Date): Record<'tiers' | 'regions', { id: string; name: string }[]> {
  const { versions } = catalogue()
  const terms = publishedEntries(now).flatMap(({ version }) => versions.get(version)?.terms ?? [])
  const latest = (named: { id: string; name: string }[]) =>
    [...new Map(named.toReversed().map(({ id, name }) => [id, { id, name }])).values()].toReversed()
  return {
    tiers: latest(terms.flatMap(({ tiers }) => tiers)),
    regions: latest(terms.flatMap(({ regions }) => regions)),
  }
}
