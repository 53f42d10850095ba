import { and, eq, inArray } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import type { OwnPeriod } from '#lib/domain/notices/own-period.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { type VersionStart, versionStart } from '#lib/domain/notices/version-start.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeRecipients, type notices } from '../tables.ts'
import { ownMove } from './own-move.ts'
import { releaseOwed } from './release-owed.ts'

/** What the notice of a release is to a contract: its time to object, null where it gives none, and from when the version applies. */
export type OwnRelease = { period: OwnPeriod | null; start: VersionStart }

/**
 * What the notice of a release is to contracts, by their ids, at a moment of business time; empty for any other notice, and for a
 * release that this process does not know. What is from before the desk told anybody counts as told on the day of publication.
 */
export async function ownReleases(
  notice: Pick<typeof notices.$inferSelect, 'id' | 'publication' | 'isFromBefore'>,
  contracts: readonly Contract[],
  now: Date,
  db: Reading,
): Promise<Map<string, OwnRelease>> {
  const about = noticeSubject(notice.publication)
  if (about.kind !== 'release' || contracts.length === 0) return new Map()
  const entry = publishedEntries(now).find(({ version }) => version === about.version)
  if (entry === undefined) return new Map()
  const ids = contracts.map(({ id }) => id)
  const rows = await db
    .select()
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, notice.id), inArray(noticeRecipients.contract, ids)))
  const told = Map.groupBy(rows, ({ contract }) => contract)
  const found = new Map<string, OwnRelease>()
  for (const contract of contracts) {
    const owed = await releaseOwed(entry, contract, now)
    const period = ownMove(owed, contract, entry.publishedAt, now)?.period ?? null
    const settled = lastSettledAt((told.get(contract.id) ?? []).map(progressOf))
    const toldAt = notice.isFromBefore ? new Date(entry.publishedAt) : settled
    found.set(contract.id, { period, start: versionStart({ ...owed, objection: period }, toldAt) })
  }
  return found
}
