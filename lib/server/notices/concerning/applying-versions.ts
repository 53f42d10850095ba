import { and, inArray, like } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { versionOn } from '#lib/domain/contracts/version-on.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { type LaterVersion, versionApplyingOn, versionStart } from '#lib/domain/notices/version-start.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { dateOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { inForce, publishedBy } from '#lib/domain/release/standing.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { catalogue } from '../../terms/current.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeRecipients, notices } from '../tables.ts'
import { ownMove } from './own-move.ts'
import { releaseOwed } from './release-owed.ts'

/** The version that applies to a contract, and those that are still to: in the order of the ledger. */
export type Applying = { version: string | null; coming: readonly LaterVersion<ReleaseEntry>[] }

/**
 * Which version applies to each contract at a moment of business time, by when its contacts were told of each release (SLA, clause
 * changes.notice). A contract that fixes a version keeps it. Of what is older than the desk's first notices everyone counts as told
 * on the day of publication.
 */
export async function applyingVersions(
  contracts: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, Applying>> {
  const told = await toldOfReleases(contracts, db)
  const found = new Map<string, Applying>()
  for (const contract of contracts)
    found.set(contract.id, await applyingTo(contract, now, (version) => told(contract.id, version)))
  return found
}

type ToldOf = (version: string) => { at: Date | null; isFromBefore: boolean }

async function applyingTo(contract: Contract, now: Date, toldOf: ToldOf): Promise<Applying> {
  const ledger = publishedBy(catalogue().ledger, now)
  if (contract.version !== null)
    return { version: versionOn(contract, ledger, now)?.version ?? null, coming: [] }
  const begins = new Date(`${contract.begins}T00:00:00Z`)
  const first = inForce(publishedBy(ledger, begins), begins) ?? ledger[0]
  if (first === undefined) return { version: null, coming: [] }
  const later: LaterVersion<ReleaseEntry>[] = []
  for (const release of ledger.slice(ledger.indexOf(first) + 1)) {
    const { at, isFromBefore } = toldOf(release.version)
    const owed = await releaseOwed(release, contract, now)
    const toldAt = isFromBefore ? new Date(release.publishedAt) : at
    const move = ownMove(owed, contract, release.publishedAt, now)
    const start = versionStart({ ...owed, objection: move?.period ?? null }, toldAt)
    later.push({ release, start: behindCorrected(release, start, later) })
  }
  const today = now.toISOString().slice(0, 10)
  const isBegun = Date.parse(first.effectiveAt) <= now.getTime()
  return {
    version: isBegun ? versionApplyingOn(first, later, today).version : null,
    coming: later.filter(({ start }) => start.kind === 'untold' || start.day > today),
  }
}

/** An edition applies with the version that it corrects, at the earliest. */
function behindCorrected(
  { version }: ReleaseEntry,
  start: LaterVersion['start'],
  later: readonly LaterVersion<ReleaseEntry>[],
): LaterVersion['start'] {
  const corrected = later.find(({ release }) => dateOf(release.version) === dateOf(version))?.start
  if (corrected === undefined || start.kind === 'untold') return start
  return corrected.kind === 'untold' || corrected.day > start.day ? corrected : start
}

async function toldOfReleases(contracts: readonly Contract[], db: Reading) {
  const ofReleases = await db.select().from(notices).where(like(notices.publication, 'releases/%'))
  const ids = [ofReleases.map(({ id }) => id), contracts.map(({ id }) => id)] as const
  const rows =
    ids[0].length === 0 || ids[1].length === 0
      ? []
      : await db
          .select()
          .from(noticeRecipients)
          .where(and(inArray(noticeRecipients.notice, ids[0]), inArray(noticeRecipients.contract, ids[1])))
  const byVersion = new Map(
    ofReleases.flatMap((notice) => {
      const about = noticeSubject(notice.publication)
      return about.kind === 'release' ? [[about.version, notice] as const] : []
    }),
  )
  const recipients = Map.groupBy(rows, ({ notice, contract }) => `${notice}/${contract}`)
  return (contract: string, version: string): ReturnType<ToldOf> => {
    const notice = byVersion.get(version)
    const own = notice === undefined ? [] : (recipients.get(`${notice.id}/${contract}`) ?? [])
    return { at: lastSettledAt(own.map(progressOf)), isFromBefore: notice?.isFromBefore === true }
  }
}
