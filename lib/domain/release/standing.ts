import { dateOf } from '../quantities/version-id.ts'

/** What the ledger records of one version. Instants are RFC 3339. */
export type Release = { version: string; publishedAt: string; effectiveAt: string }

/** Where a version stands at a moment. */
export type Standing = 'announced' | 'in-force' | 'superseded'

/** What took the place of a version, and since when (RFC 3339). */
export type Supersession<R extends Release = Release> = { by: R; since: string }

/** What has been published by a moment, in the order of the ledger: the rest is nobody's to know. */
export function publishedBy<R extends Release>(ledger: readonly R[], now: Date): R[] {
  return ledger.filter(({ publishedAt }) => Date.parse(publishedAt) <= now.getTime())
}

/**
 * Where a version stands at a moment. A version is in force from its effective instant, that instant included,
 * until the next version's.
 * @throws RangeError when the ledger has no such version
 */
export function standingOf(version: string, ledger: readonly Release[], now: Date): Standing {
  if (supersessionOf(version, ledger, now) !== null) return 'superseded'
  return Date.parse(releaseOf(version, ledger).effectiveAt) > now.getTime() ? 'announced' : 'in-force'
}

/** The version in force at a moment, or null before the first one; never silently the newest. */
export function inForce<R extends Release>(ledger: readonly R[], now: Date): R | null {
  return newest(ledger.filter(({ effectiveAt }) => Date.parse(effectiveAt) <= now.getTime()))
}

/** The next version that has been published but has not begun, or null. */
export function nextAfter<R extends Release>(ledger: readonly R[], now: Date): R | null {
  const ahead = publishedBy(ledger, now).filter(({ effectiveAt }) => Date.parse(effectiveAt) > now.getTime())
  const first = Math.min(...ahead.map(({ effectiveAt }) => Date.parse(effectiveAt)))
  return newest(ahead.filter(({ effectiveAt }) => Date.parse(effectiveAt) === first))
}

/**
 * The version in force at a moment or, before the first one, that which has been published to begin next; null before any is
 * published. What is notified after its publication already changes what the first version begins with (DPA, clause
 * subprocessors.list); what is told at that very moment is what it carries.
 */
export function inForceOrComing<R extends Release>(ledger: readonly R[], now: Date): R | null {
  const before = ledger.filter(({ publishedAt }) => Date.parse(publishedAt) < now.getTime())
  return inForce(ledger, now) ?? nextAfter(before, now)
}

/**
 * What took the place of a version by a moment; null while nothing has. An edition that begins together with its
 * version takes its place as soon as it is published: the version as it was will then never begin.
 * @throws RangeError when the ledger has no such version
 */
export function supersessionOf<R extends Release>(
  version: string,
  ledger: readonly R[],
  now: Date,
): Supersession<R> | null {
  const release = releaseOf(version, ledger)
  const place = ledger.indexOf(release)
  const successors = ledger
    .filter((other, index) => (rank(other, release) || index - place) > 0)
    .map((by) => ({ by, since: takesOver(by, release) }))
    .filter(({ since }) => Date.parse(since) <= now.getTime())
  const first = Math.min(...successors.map(({ since }) => Date.parse(since)))
  const by = newest(successors.filter(({ since }) => Date.parse(since) === first).map((one) => one.by))
  return successors.find((one) => one.by === by) ?? null
}

/** The last instant that there is (ECMA-262, Time Values). */
const END_OF_TIME = new Date(8.64e15)

/**
 * What took the place of a version, or is to take it, by what has been published at a moment; null where nothing is
 * known to.
 * @throws RangeError when the ledger has no such version
 */
export function successionOf<R extends Release>(
  version: string,
  ledger: readonly R[],
  now: Date,
): Supersession<R> | null {
  const known = ledger.filter(
    (entry) => entry.version === version || Date.parse(entry.publishedAt) <= now.getTime(),
  )
  return supersessionOf(version, known, END_OF_TIME)
}

/** When a successor takes over: at its beginning, at the earliest when what it replaces is there to be replaced. */
function takesOver(by: Release, release: Release): string {
  if (dateOf(by.version) === dateOf(release.version))
    return Date.parse(by.effectiveAt) === Date.parse(release.effectiveAt) ? by.publishedAt : by.effectiveAt
  return Date.parse(by.effectiveAt) > Date.parse(release.effectiveAt) ? by.effectiveAt : release.effectiveAt
}

function releaseOf<R extends Release>(version: string, ledger: readonly R[]): R {
  const release = ledger.find((candidate) => candidate.version === version)
  if (release === undefined) throw new RangeError(`the ledger has no version ${version}`)
  return release
}

/** The release that stands above all others; of two that rank alike, the later entry of the ledger. Null for none. */
export function newest<R extends Release>(releases: readonly R[]): R | null {
  return releases.reduce<R | null>(
    (above, release) => (above === null || rank(release, above) >= 0 ? release : above),
    null,
  )
}

/**
 * Which of two releases stands above the other: that of the later day; of editions of one version the one that begins
 * later. So an edition of a superseded version does not bring that version back.
 */
function rank(a: Release, b: Release): number {
  return (
    dateOf(a.version).localeCompare(dateOf(b.version)) ||
    Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt)
  )
}
