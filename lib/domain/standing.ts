/** What the ledger records of one version. Instants are RFC 3339. */
export type Release = { version: string; publishedAt: string; effectiveAt: string }

/** Where a version stands at a moment. */
export type Standing = 'announced' | 'in-force' | 'superseded'

/**
 * Where a version stands at a moment. A version is in force from its effective instant, that instant included,
 * until the next version's.
 * @throws RangeError when the ledger has no such version
 */
export function standingOf(version: string, ledger: readonly Release[], now: Date): Standing {
  const release = ledger.find((candidate) => candidate.version === version)
  if (release === undefined) throw new RangeError(`the ledger has no version ${version}`)
  if (Date.parse(release.effectiveAt) > now.getTime()) return 'announced'
  return inForce(ledger, now)?.version === version ? 'in-force' : 'superseded'
}

/** The version in force at a moment, or null before the first one; never silently the newest. */
export function inForce(ledger: readonly Release[], now: Date): Release | null {
  const begun = ledger.filter(({ effectiveAt }) => Date.parse(effectiveAt) <= now.getTime())
  return begun.reduce<Release | null>(
    (latest, release) =>
      latest === null || Date.parse(release.effectiveAt) > Date.parse(latest.effectiveAt) ? release : latest,
    null,
  )
}

/** The next version that has been published but has not begun, or null; what is not published yet is nobody's to know. */
export function nextAfter(ledger: readonly Release[], now: Date): Release | null {
  const ahead = ledger.filter(
    ({ publishedAt, effectiveAt }) =>
      Date.parse(publishedAt) <= now.getTime() && Date.parse(effectiveAt) > now.getTime(),
  )
  return ahead.reduce<Release | null>(
    (first, release) =>
      first === null || Date.parse(release.effectiveAt) < Date.parse(first.effectiveAt) ? release : first,
    null,
  )
}
