import type { Contract } from '#lib/domain/contracts/customer.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import type { Progress } from '#lib/domain/notices/progress.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { endOfDay } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import type { OwnNotice } from '../../notices/concerning/own-notice.ts'
import { selectionOf } from '../../notices/concerning/selection-of.ts'
import { concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
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

/** Who of a contract was told of a notice, and what it is to the contract. */
export type Told = {
  contacts: readonly Progress[]
  /** Whether it is from before the desk told anybody: then the public day counts. */
  isFromBefore: boolean
  own: OwnNotice | null
}

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
  { contacts, isFromBefore, own }: Told,
  now: Date,
): ContractNotice {
  const period = own?.period ?? null
  const ofVersion = period === null ? [] : entry.changes
  const changes =
    releaseOf(entry.id, now) === null ? concerning(entry, selectionOf(contract, now), now) : ofVersion
  const isWithdrawn = entry.cancels !== undefined || cancellationOf(entry.id, publishedNotices(now)) !== null
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

function publicDay(lastDay: string, zone: string): LastDay {
  return { lastDay, zone, endsAt: endOfDay(lastDay, zone) }
}
