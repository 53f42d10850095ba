import { offerPath, versionComparisonPath, versionPath } from '../addresses.ts'
import { instantInWords } from '../quantities/instant.ts'
import { editionOf } from '../release/version-id.ts'
import type { Release, Standing, Supersession } from '../standing.ts'

/** A version as seen at a moment. A draft stands nowhere yet: the ledger has no entry for it. */
export type VersionStanding =
  | { standing: Standing; release: Release; supersession: Supersession | null }
  | { standing: 'draft'; version: string }

/** What the head of a version's page says of where it stands, and where that leads. */
export type StandingNotice = { sentence: string; links: { href: string; label: string }[] }

type Place = { tier: string; region: string }

/**
 * The notice for a version, or for its offer in one place.
 * @param current the version in force, or null before the first
 * @param place left out, the notice is for the version as a whole
 * @param offered whether the version in force offers the place
 */
export function standingNotice(
  seen: VersionStanding,
  current: Release | null,
  place?: Place,
  offered = true,
): StandingNotice {
  const version = seen.standing === 'draft' ? seen.version : seen.release.version
  const others = current === null || current.version === version ? [] : [current.version]
  const comparison = others.map((other) => {
    const [from, to] = seen.standing === 'superseded' ? [version, other] : [other, version]
    return {
      href: versionComparisonPath(from, to, place?.tier, place?.region),
      label: `Compare with the version in force, ${other}`,
    }
  })
  const terms = place === undefined ? '/enterprise-sla' : offerPath(place.tier, place.region)
  const today = others.length > 0 && offered ? [{ href: terms, label: 'Read the terms in force' }] : []
  return { sentence: sentenceOf(seen, current), links: [...linksOf(seen, place), ...comparison, ...today] }
}

function sentenceOf(seen: VersionStanding, current: Release | null): string {
  if (seen.standing === 'draft')
    return `This is a draft. It is not released, binds nobody and may still change.`
  const { release } = seen
  const begins = instantInWords(release.effectiveAt)
  if (seen.standing === 'announced')
    return current === null
      ? `This version begins on ${begins}. No version is in force before it.`
      : `This version begins on ${begins}. Until then version ${current.version} is in force.`
  if (seen.supersession === null) return `This version has been in force since ${begins}.`
  const { by, since } = seen.supersession
  const successor = `${editionOf(by.version) > 0 ? 'edition' : 'version'} ${by.version}`
  const wasInForce = Date.parse(since) > Date.parse(release.effectiveAt)
  return wasInForce
    ? `This version was in force from ${begins} until ${instantInWords(since)}, when ${successor} superseded it.`
    : `This version was never in force: ${successor} took its place on ${instantInWords(since)}, before it could begin.`
}

function linksOf(seen: VersionStanding, place: Place | undefined): StandingNotice['links'] {
  if (seen.standing === 'in-force' && place !== undefined)
    return [
      { href: offerPath(place.tier, place.region), label: 'The page that always shows the terms in force' },
    ]
  if (seen.standing !== 'superseded' || seen.supersession === null) return []
  const { version } = seen.supersession.by
  return [{ href: versionPath(version), label: `What superseded it: ${version}` }]
}
