import { publicationKey } from '#lib/domain/publications/publication.ts'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { noteProgress } from '../archive/jobs/state/archive-state.ts'
import { complain } from '../archive/jobs/state/complaint.ts'
import { archiveProgress } from '../archive/jobs/state/progress.ts'
import { readNamedEntries } from '../archive/records.ts'
import type { Database, Store } from '../db/open-store.ts'
import type { Sweep } from '../jobs/sweep.ts'
import { readNoticeEntries } from '../notices/queries/first-entries.ts'
import { sha256 } from '../platform/sha256.ts'
import { readFirstEntries } from '../subscriptions/publications/first-entries.ts'
import { catalogue } from '../terms/current.ts'
import { keepAsPublished } from '../terms/shown/as-published.ts'
import { noticeHash } from '../terms/subprocessors/ledger-text.ts'
import {
  differingEntries,
  entriesAsPublished,
  type LedgerHashes,
  type RecordedEntries,
} from './differing-entries.ts'

const EVERY = 3
const AGAIN_AFTER = 10

/** Milliseconds. The ledgers of a process do not change, and what is recorded seldom does: another process may record, too. */
const COMPARED_EVERY = 300_000

/** The last comparison. */
let last: { store: Store; again: number } | null = null

/**
 * Compares the ledgers with what the database says was served, told and signed, as soon as it is open: for whoever runs the
 * desk, and for the public pages, which are rendered without it.
 */
export const ledgerSweep: Sweep = {
  name: 'ledgers',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store }) => {
    if (last?.store === store && performance.now() < last.again) return
    const [recorded, ledgers] = [await readRecorded(store.db), hashesNow()]
    const { releases, notices } = differingEntries(recorded, ledgers)
    complain('releases', releases)
    complain('notices', notices)
    keepAsPublished(entriesAsPublished(recorded, ledgers))
    last = { store, again: performance.now() + COMPARED_EVERY }
    // What all documents wait for is said before it, and looked at again soon.
    if (archiveProgress().state !== 'waiting') noteProgress()
  },
}

async function readRecorded(db: Database): Promise<RecordedEntries> {
  const told = (await readNoticeEntries(db)).map((entry) => ({ ...entry, recordedAt: null }))
  const named = await readNamedEntries(db)
  return {
    published: [...(await readFirstEntries(db)), ...told],
    annexes: [...new Set(named.filter(({ kind }) => kind === 'annex').map(({ ledgerEntry }) => ledgerEntry))],
    documents: named
      .filter(({ kind }) => kind !== 'annex' && kind !== 'evidence')
      .map(({ version, ledgerEntry }) => ({
        key: publicationKey({ kind: 'release', version }),
        entrySha256: ledgerEntry,
      })),
  }
}

function hashesNow(): LedgerHashes {
  const { ledger, notices } = catalogue()
  return new Map([
    ...ledger.map(
      (entry) =>
        [publicationKey({ kind: 'release', version: entry.version }), sha256(canonicalEntry(entry))] as const,
    ),
    ...notices.map(
      (notice) => [publicationKey({ kind: 'notice', notice: notice.id }), noticeHash(notice)] as const,
    ),
  ])
}
