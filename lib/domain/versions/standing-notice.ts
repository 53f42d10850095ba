import type { StandingNotice } from '#lib/domain/release/view.ts'
import { offerPath, versionComparisonPath, versionPath } from '../addresses.ts'
import { momentInWords } from '../quantities/time/instant.ts'
import { dateOf, editionOf } from '../quantities/version-id.ts'
import { stillBound } from '../release/late-edition.ts'
import type { Release, Standing, Supersession } from '../release/standing.ts'

/** A version as seen at a moment. A draft stands nowhere yet: the ledger has no entry for it. */
export type VersionStanding =
  | {
      standing: Standing
      release: Release
      supersession: Supersession | null
      /** Of an edition that was published when another version had taken the place of its own: what had. */
      late?: Supersession | null
      /** The late edition that corrects it. */
      correction?: Release | null
    }
  | { standing: 'draft'; version: string }

type Place = { tier: string; region: string }

/** The version in force, or null before the first; and what is published to take the place of the one seen. */
type Around = { current: Release | null; successor: Supersession | null }

/**
 * The notice for a version, or for its offer in one place.
 * @param place left out, the notice is for the version as a whole
 * @param offered whether the version in force offers the place
 */
export function standingNotice(
  seen: VersionStanding,
  { current, successor }: Around,
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
  return {
    sentence: sentenceOf(seen, { current, successor }),
    links: [...linksOf(seen, successor, place), ...comparison, ...today],
  }
}

function sentenceOf(seen: VersionStanding, { current, successor }: Around): string {
  if (seen.standing === 'draft') return 'This is a draft: not released, not binding, and it may still change.'
  const { release } = seen
  const begins = momentInWords(release.effectiveAt)
  if (seen.standing === 'announced')
    return current === null
      ? `Announced; takes effect on ${begins}. No version is in force before then.`
      : `Announced; takes effect on ${begins}. Until then version ${current.version} is in force.`
  if (seen.supersession === null) {
    const known = `In force from ${begins}.`
    if (successor === null) return known
    return `In force from ${begins} until ${momentInWords(successor.since)}, when ${named(successor.by)} replaces it.`
  }
  if (seen.late) return lateSentence(release, seen.late, seen.correction ?? null)
  const corrected = seen.correction ? ` ${correctedSentence(seen.correction)}` : ''
  return `${supersededSentence(release, seen.supersession)}${corrected}`
}

function supersededSentence(release: Release, { by, since }: Supersession): string {
  const begins = momentInWords(release.effectiveAt)
  const wasInForce = Date.parse(since) > Date.parse(release.effectiveAt)
  return wasInForce
    ? `This version was in force from ${begins} until ${momentInWords(since)}, when ${named(by)} replaced it.`
    : `This version never came into force: ${named(by)} replaced it on ${momentInWords(since)}, before it took effect.`
}

/** An edition of a version that was superseded already: in force for nobody, and binding on a few. */
function lateSentence(
  { version, effectiveAt }: Release,
  { by, since }: Supersession,
  correction: Release | null,
): string {
  const end = correction === null ? '' : ` until ${momentInWords(correction.effectiveAt)}`
  return (
    `This edition corrects version ${dateOf(version)}, which ${named(by)} replaced on ${momentInWords(since)}. ` +
    `From ${momentInWords(effectiveAt)}${end} it applies only to ${stillBound(version)}.` +
    (correction === null ? '' : ` ${correctedSentence(correction)}`)
  )
}

function correctedSentence({ version, effectiveAt }: Release): string {
  return `Edition ${version} corrects it, from ${momentInWords(effectiveAt)}, for ${stillBound(version)}.`
}

function named({ version }: Release): string {
  return `${editionOf(version) > 0 ? 'edition' : 'version'} ${version}`
}

function linksOf(
  seen: VersionStanding,
  successor: Supersession | null,
  place: Place | undefined,
): StandingNotice['links'] {
  if (seen.standing === 'in-force') {
    const { version } = seen.release
    const always = place === undefined ? '/enterprise-sla' : offerPath(place.tier, place.region)
    const next = (successor === null ? [] : [successor.by.version]).map((other) => ({
      href: versionComparisonPath(version, other, place?.tier, place?.region),
      label: `Compare with the announced version, ${other}`,
    }))
    return [{ href: always, label: 'Current terms, always at this address' }, ...next]
  }
  if (seen.standing !== 'superseded' || seen.supersession === null) return []
  const { version } = seen.supersession.by
  const correction = seen.correction?.version
  return [
    ...(correction === undefined
      ? []
      : [{ href: versionPath(correction), label: `Corrected by ${correction}` }]),
    {
      href: versionPath(version),
      label: seen.late ? `Version ${version}` : `Replaced by ${version}`,
    },
  ]
}
