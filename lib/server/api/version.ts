import type { OfferSource } from '#lib/domain/offer.ts'
import { inForce, publishedBy, type Release, type Standing, standingOf } from '#lib/domain/standing.ts'
import { catalogue } from '../data/current.ts'
import { momentOf } from './moment.ts'
import { Refused } from './refused.ts'
import type { OfferQuery } from './schema.ts'

/** The version that a query asks for, with where it stands at the moment of the query. */
export type AskedVersion = { version: string; standing: Standing; source: OfferSource }

/**
 * The version that is named, else the one in force at the moment that is named, else the one in force now.
 * @throws Refused where there is none; no other version takes its place
 */
export function askedVersion({ version, at }: OfferQuery, now: Date): AskedVersion {
  const { ledger: whole, versions } = catalogue()
  // What is not published yet is not there, whatever moment is asked for.
  const ledger = publishedBy(whole, now)
  const moment = at === undefined ? now : momentOf(at)
  const release = version === undefined ? inForceOrRefused(ledger, moment) : releaseOrRefused(ledger, version)
  const source = versions.get(release.version)
  if (source === undefined) throw new RangeError(`the ledger's version ${release.version} has no terms`)
  return { version: release.version, standing: standingOf(release.version, ledger, moment), source }
}

function inForceOrRefused(ledger: readonly Release[], moment: Date): Release {
  const release = inForce(ledger, moment)
  if (release !== null) return release
  const known = ledger.map(({ version }) => version)
  throw new Refused('no-version-in-force', `No version was in force at ${moment.toISOString()}.`, { known })
}

/** A folder of terms that the ledger does not have is a draft, and nobody's business yet. */
function releaseOrRefused(ledger: readonly Release[], version: string): Release {
  const release = ledger.find((candidate) => candidate.version === version)
  if (release !== undefined) return release
  const known = ledger.map((candidate) => candidate.version)
  throw new Refused('unknown-version', `The versions are ${known.join(', ')}.`, { known })
}
