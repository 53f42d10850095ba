import { noteProgress } from '../archive/jobs/state/archive-state.ts'
import { complain } from '../archive/jobs/state/complaint.ts'
import { archiveProgress } from '../archive/jobs/state/progress.ts'
import { ARCHIVE_USES } from '../archive/records.ts'
import type { Database } from '../db/open-store.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import { tablesOfDesk } from '../db/tables/desk-tables.ts'
import { requireUsable, type TableUse } from '../db/tables/usable-tables.ts'
import type { Sweep } from '../jobs/sweep.ts'
import { log } from '../platform/logs/log.ts'
import { unusableInWords } from './unusable-in-words.ts'

const EVERY = 10

/** Tables whose rows are only ever added: whoever runs the database may keep them from being changed. */
const ADDED_ONLY: ReadonlySet<string> = new Set([
  ...['audit_entries', 'contract_copy_bytes', 'demo_identity', 'ledger_timestamps', 'link_events'],
  ...['link_warnings', 'notice_events', 'notices_since', 'publication_mail_attempts', 'publications'],
  ...['tailored_files', 'telling_since', 'unreachable_endings', 'webhook_attempts', 'webhook_publications'],
])

let others: TableUse[] | undefined

/**
 * Asks whether the tables can be used that no document needs: of notices, subscribers, customers, people and all else. Health
 * says so where they cannot, and the log once; documents go on being made.
 */
export const tablesSweep: Sweep = {
  name: 'tables',
  everySeconds: EVERY,
  againAfterSeconds: EVERY,
  run: async ({ store }) => {
    // Where the database as a whole cannot be used, the archive says so.
    await requireUsable(store.db, ARCHIVE_USES)
    noteUnusable(await unusableTable(store.db))
  },
}

/** In words, why one of the other tables cannot be used; null where all can. */
async function unusableTable(db: Database): Promise<string | null> {
  others ??= tablesOfDesk()
    .filter((table) => !ARCHIVE_USES.some(([used]) => used === table))
    .map(
      (table): TableUse => [
        table,
        ADDED_ONLY.has(table) ? ['select', 'insert'] : ['select', 'insert', 'update', 'delete'],
      ],
    )
  try {
    await requireUsable(db, others)
    return null
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error
    return unusableInWords(error as Error)
  }
}

function noteUnusable(words: string | null): void {
  if (!complain('tables', words === null ? null : { code: 'database-unavailable', words })) return
  if (words === null) log().info('All tables of the database can be used again')
  // Where the archive waits for something else, that is said before this.
  const { state, code } = archiveProgress()
  if (state !== 'waiting' || code === 'database-unavailable') noteProgress()
}
