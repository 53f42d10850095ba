import type { Contract } from '#lib/domain/contracts/customer.ts'
import type { OwnPeriod } from '#lib/domain/notices/own-period.ts'
import { type LaterVersion, versionApplyingOn, versionStart } from '#lib/domain/notices/version-start.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { inForce, publishedBy } from '#lib/domain/release/standing.ts'
import { catalogue } from '../../terms/current.ts'
import { ownMove } from './own-move.ts'
import type { ReleaseOwed } from './release-owed.ts'

/** A release after the one that a contract began with, with what it owes the contract and the time to object that it gives. */
export type LaterRelease = LaterVersion<ReleaseEntry> & { owed: ReleaseOwed; period: OwnPeriod | null }

/** The release that a contract began with, and each published after it, in the order of the ledger. */
export type Course = { first: ReleaseEntry; later: readonly LaterRelease[] }

/** What is known of a contract, by the version of a release. */
export type CourseFacts = {
  told: (version: string) => Told
  /** What the release owes it, compared with the version that applies otherwise. */
  owed: (release: ReleaseEntry, from: string) => Promise<ReleaseOwed>
}

/** Whether a contract was told of a release. */
export type Told = {
  /** When its last contact was; null while one of them has not been. */
  at: Date | null
  /** From before the desk told anybody: it counts as told when published. */
  isFromBefore: boolean
  /** Whether the contract was made before it was published, as far as the desk knows: when it was recorded. */
  isMadeBefore: boolean
}

/**
 * How versions follow each other for a contract, as known at a moment of business time (SLA, section Changes). Each release is
 * compared with the version that applies otherwise on its effective date. To a contract that fixes a version, one that holds a
 * Change for the Worse does not come at all (clause changes.fixed-terms).
 * @returns null where the version that it fixes is not published, or none is
 */
export async function courseOf(
  contract: Contract,
  { told, owed: owedOf }: CourseFacts,
  now: Date,
): Promise<Course | null> {
  const ledger = publishedBy(catalogue().ledger, now)
  const first = firstOf(contract, ledger, told)
  if (first === undefined) return null
  const later: LaterRelease[] = []
  for (const release of ledger.slice(ledger.indexOf(first) + 1)) {
    const from = versionApplyingOn(first, later, release.effectiveAt.slice(0, 10)).version
    const owed = await owedOf(release, from)
    const period = ownMove(owed, contract, release.publishedAt, now)?.period ?? null
    later.push({ release, owed, period, start: startOf({ release, owed, period }, contract, later, told) })
  }
  return { first, later }
}

/**
 * The version that it fixes, or the one in force on its first day; before any, the first of the ledger. One that was published after
 * the contract was made needs its notice also where it is in force by that day (clause changes.notice).
 */
function firstOf(
  { version, begins }: Contract,
  ledger: readonly ReleaseEntry[],
  told: CourseFacts['told'],
): ReleaseEntry | undefined {
  if (version !== null) return ledger.find((release) => release.version === version)
  const start = new Date(`${begins}T00:00:00Z`)
  const agreed = publishedBy(ledger, start).filter((release) => {
    const { isMadeBefore, isFromBefore } = told(release.version)
    return !isMadeBefore || isFromBefore
  })
  return inForce(agreed, start) ?? ledger[0]
}

function startOf(
  { release, owed, period }: Omit<LaterRelease, 'start'>,
  contract: Contract,
  later: readonly LaterRelease[],
  told: CourseFacts['told'],
): LaterRelease['start'] {
  const corrected = later.find((one) => dateOf(one.release.version) === dateOf(release.version))?.start
  const isCorrection = owed.from !== null && dateOf(owed.from) === dateOf(release.version)
  // A correction of what applies changes no obligation (clause changes.corrections).
  if (contract.version !== null && owed.holdsWorse && !isCorrection) return { kind: 'choice' }
  const { at, isFromBefore } = told(release.version)
  const start = versionStart(
    { ...owed, objection: period },
    isFromBefore ? new Date(release.publishedAt) : at,
  )
  return behind(corrected, start)
}

/** An edition applies with the version that it corrects, at the earliest. */
function behind(corrected: LaterRelease['start'] | undefined, start: LaterRelease['start']) {
  if (corrected === undefined || start.kind !== 'from') return start
  return corrected.kind !== 'from' || corrected.day > start.day ? corrected : start
}
