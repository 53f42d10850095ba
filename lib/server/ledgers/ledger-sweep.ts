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
import { noticeHash } from '../terms/subprocessors/ledger-text.ts'
import { differingEntries, type LedgerHashes, type RecordedEntries } from './differing-entries.ts'

const EVERY = 3
const AGAIN_AFTER = 10

/** The ledgers of a process do not change: each database that it opens is compared with them once. */
let compared: Store | null = null

/** Compares the ledgers with what the database says was served, told and signed, as soon as it is open. */
export const ledgerSweep: Sweep = {
  name: 'ledgers',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store }) => {
    if (compared === store) return
    complain('publications', differingEntries(await readRecorded(store.db), hashesNow()))
    compared = store
    // What all documents wait for is said before it, and looked at again soon.
    if (archiveProgress().state !== 'waiting') noteProgress()
  },
}

async function readRecorded(db: Database): Promise<RecordedEntries> {
  const told = (await readNoticeEntries(db)).map((entry) => ({ ...entry, recordedAt: null }))
  const annexes = (await readNamedEntries(db)).filter(({ kind }) => kind === 'annex')
  return {
    published: [...(await readFirstEntries(db)), ...told],
    annexes: [...new Set(annexes.map(({ ledgerEntry }) => ledgerEntry))],
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
