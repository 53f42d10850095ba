import type { Contract } from '#lib/domain/contracts/customer.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import type { Progress } from '#lib/domain/notices/progress.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { endOfDay } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import { ownMove } from '../../notices/concerning/own-move.ts'
import { ownPeriodOf } from '../../notices/concerning/own-objection.ts'
import { selectionOf } from '../../notices/concerning/selection-of.ts'
import { concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
import { visibleVersion } from '../../terms/shown/visible-version.ts'
import { differencesBetween } from '../../versions/compared.ts'
import { releaseBefore } from '../../versions/version-list.ts'
import { releaseEntry, releaseOf } from './release-entry.ts'

/** What a notice of changes of sub-processors is to a contract. */
export type ContractNotice = {
  entry: NoticeEntry
  /** Those of its changes that concern the contract; none where it concerns others alone. */
  changes: readonly SubprocessorChange[]
  /** Those of these that the customer may object to. */
  objectable: readonly SubprocessorChange[]
  /** The last day of the contract; null while not everyone was told, and where nobody can object. */
  settled: LastDay | null
  isWithdrawn: boolean
}

/** Who of a contract was told, and whether the notice is from before the desk told anybody: then the public day counts. */
export type Told = { contacts: readonly Progress[]; isFromBefore: boolean }

/**
 * The entry of the ledger that a notice is about, or what stands for one where a version gives the same right to object; null for any
 * other, and where this process does not know it.
 */
export function entryOf(publication: string, now: Date): NoticeEntry | null {
  const about = noticeSubject(publication)
  if (about.kind === 'release') return releaseEntry(about.version, now)
  if (about.kind !== 'notice') return null
  return publishedNotices(now).find(({ id }) => id === about.notice) ?? null
}

/** What a notice is to a contract at a moment of business time. */
export function contractNotice(
  entry: NoticeEntry,
  contract: Contract,
  { contacts, isFromBefore }: Told,
  now: Date,
): ContractNotice {
  const release = releaseOf(entry.id, now)
  const move = release === null ? null : moveFor(release, contract, now)
  const changes =
    release === null ? concerning(entry, selectionOf(contract, now), now) : move === null ? [] : entry.changes
  const isWithdrawn = entry.cancels !== undefined || cancellationOf(entry.id, publishedNotices(now)) !== null
  const period = release === null ? ownPeriodOf(entry, contract, now) : (move?.period ?? null)
  const told = lastSettledAt(contacts)
  return {
    entry,
    changes,
    objectable: isWithdrawn ? [] : changes.filter(mayBeObjectedTo),
    settled:
      period === null
        ? null
        : isFromBefore
          ? publicDay(period.publicLastDay, period.counting.zone)
          : told === null
            ? null
            : ownLastDay(period, told),
    isWithdrawn,
  }
}

/** What a version moves for a contract, compared with the version that applies to it otherwise. */
function moveFor(release: ReleaseEntry, contract: Contract, now: Date) {
  const from = contract.version ?? releaseBefore(release)?.version ?? null
  const [before, after] = [from ?? '', release.version].map((version) => visibleVersion(version, now))
  if (!before || !after) return null
  const { tier, region } = contract
  const differences = differencesBetween(before, after, { tier, region })
  return ownMove({ from, differences }, contract, release.publishedAt, now)
}

function publicDay(lastDay: string, zone: string): LastDay {
  return { lastDay, zone, endsAt: endOfDay(lastDay, zone) }
}
