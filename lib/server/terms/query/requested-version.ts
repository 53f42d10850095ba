import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { momentOf } from '#lib/domain/quantities/time/moment.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { inForce, nextAfter, publishedBy, type Standing, standingOf } from '#lib/domain/release/standing.ts'
import { firstVersionInWords } from '#lib/domain/versions/judged-by.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { catalogue } from '../current.ts'
import { publishedTerms, type VersionTerms } from '../shown/version-terms.ts'
import type { OfferQuery } from './schema.ts'

/** The version that a query asks for, with where it stands at the moment of the query and when it begins. */
export type RequestedVersion = {
  version: string
  standing: Standing
  effectiveAt: string
  source: OfferSource
}

/**
 * The version that is named, else the one in force at the moment that is named, else the one in force now. Where none
 * had begun at that moment it is the one that was announced to be the first: its standing and beginning say so.
 * @throws ApiError where there is none
 */
export function requestedVersion({ version, at }: OfferQuery, now: Date): RequestedVersion {
  const { ledger: whole, versions } = catalogue()
  const moment = at === undefined ? now : momentOf(at)
  // What is not published yet is not there, and at an earlier moment what was not published then.
  const known = publishedBy(whole, now)
  const ledger = publishedBy(known, moment)
  const release =
    version === undefined
      ? (inForce(ledger, moment) ?? nextAfter(ledger, moment) ?? refuseMoment(known, moment, now))
      : (ledger.find((candidate) => candidate.version === version) ?? refuseVersion(known, version, moment))
  const source = versions.get(release.version)
  if (source === undefined) throw new RangeError(`the ledger's version ${release.version} has no terms`)
  const standing = standingOf(release.version, ledger, moment)
  return { version: release.version, standing, effectiveAt: release.effectiveAt, source }
}

/**
 * The published version of an id.
 * @throws ApiError where there is none
 */
export function namedVersion(version: string, now: Date): VersionTerms {
  const terms = publishedTerms(version, now)
  if (terms === null) throw unknownVersion(publishedBy(catalogue().ledger, now), version)
  return terms
}

function refuseMoment(ledger: readonly ReleaseEntry[], moment: Date, now: Date): never {
  throw new ApiError(
    'no-version-in-force',
    `No version was in force or announced at ${moment.toISOString()}. ${firstVersionInWords(ledger, now)}`,
    { known: ledger.map(({ version }) => version) },
  )
}

function refuseVersion(ledger: readonly ReleaseEntry[], version: string, moment: Date): never {
  const later = ledger.find((candidate) => candidate.version === version)
  if (later === undefined) throw unknownVersion(ledger, version)
  throw new ApiError(
    'unknown-version',
    `Version ${version} was published at ${later.publishedAt}, after the time asked for, ${moment.toISOString()}.`,
    { known: publishedBy(ledger, moment).map((candidate) => candidate.version) },
  )
}

/** A folder of terms that the ledger does not have is a draft, and nobody's business yet. */
function unknownVersion(ledger: readonly ReleaseEntry[], version: string): ApiError {
  const known = ledger.map((candidate) => candidate.version)
  const detail =
    known.length === 0
      ? 'No version is published yet.'
      : `There is no version ${version}. The versions are ${known.join(', ')}.`
  return new ApiError('unknown-version', detail, { known })
}
