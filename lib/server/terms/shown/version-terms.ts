import type { OfferSource } from '#lib/domain/offer/offer.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { inForce, nextAfter, publishedBy, type Standing, standingOf } from '#lib/domain/release/standing.ts'
import type { WindowRule } from '#lib/domain/uptime/period.ts'
import {
  versionAtMoment,
  versionAtWallTime,
  versionForMonth,
  versionsWithinMonth,
} from '#lib/domain/versions/applicable-version.ts'
import { catalogue } from '../current.ts'

/** A published version with all that its offers are built from, and where it stands now. */
export type VersionTerms = { release: ReleaseEntry; standing: Standing; source: OfferSource }

/** A version by its id; null for one that is not published by now, a draft included. */
export function publishedTerms(version: string, now: Date): VersionTerms | null {
  const release = publishedBy(catalogue().ledger, now).find((entry) => entry.version === version)
  return termsOf(release ?? null, now)
}

/** The version by which a month is judged, or null where none had begun. */
export function termsForMonth(month: string, now: Date): VersionTerms | null {
  return termsOf(versionForMonth(month, catalogue().ledger, ruleOf, now), now)
}

/** The versions that begin within a month, oldest first: each judges it for contracts that begin in it no sooner. */
export function termsWithinMonth(month: string, now: Date): VersionTerms[] {
  return versionsWithinMonth(month, catalogue().ledger, ruleOf, now).flatMap(
    (release) => termsOf(release, now) ?? [],
  )
}

/** The version in force when a contract begins, at the first moment of that day; null before the first version. */
export function termsAtContractStart(day: CalendarDate, now: Date): VersionTerms | null {
  const zoneOf = (version: string) => ruleOf(version).zone
  const wall = Date.parse(`${day}T00:00:00Z`)
  return termsOf(versionAtWallTime(wall, catalogue().ledger, zoneOf, now), now)
}

/** The version by which what happened at a moment is judged, or null before the first. */
export function termsAtMoment(moment: Date, now: Date): VersionTerms | null {
  return termsOf(versionAtMoment(moment, catalogue().ledger, now), now)
}

/** As `termsAtMoment`, for a time as the clocks of a region show it. */
export function termsAtWallTime(wall: number, region: string, now: Date): VersionTerms | null {
  const zoneOf = (version: string) =>
    sourceOf(version).terms.regions.find(({ id }) => id === region)?.calendar.zone
  return termsOf(versionAtWallTime(wall, catalogue().ledger, zoneOf, now), now)
}

/** The version in force, before the first the one that is announced to be it; null where nothing is published. */
export function termsToShow(now: Date): VersionTerms | null {
  const ledger = publishedBy(catalogue().ledger, now)
  return termsOf(inForce(ledger, now) ?? nextAfter(ledger, now), now)
}

function termsOf(release: ReleaseEntry | null, now: Date): VersionTerms | null {
  if (release === null) return null
  const { version } = release
  // By what is published: an edition that nobody can know of yet takes no version's place.
  const standing = standingOf(version, publishedBy(catalogue().ledger, now), now)
  return { release, standing, source: sourceOf(version) }
}

function ruleOf(version: string): WindowRule {
  return sourceOf(version).terms.commitment
}

function sourceOf(version: string): OfferSource {
  const source = catalogue().versions.get(version)
  if (source === undefined) throw new RangeError(`the ledger's version ${version} has no terms`)
  return source
}
