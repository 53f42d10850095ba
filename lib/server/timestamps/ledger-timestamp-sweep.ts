import { eq } from 'drizzle-orm'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import type { Database } from '../db/open-store.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import type { Sweep } from '../jobs/sweep.ts'
import { now } from '../platform/clock.ts'
import { log } from '../platform/logs/log.ts'
import { withCause } from '../platform/logs/with-cause.ts'
import { catalogue } from '../terms/current.ts'
import { hasTimestampAuthority, timestampOf } from './authority.ts'
import { entrySha256, layTimestamp, ledgerTimestamp } from './ledger-timestamp.ts'
import { ledgerTimestamps } from './tables.ts'
import { isTimestampError } from './timestamp-error.ts'

const EVERY = 60
const FIRST_RETRY = 5
const LAST_RETRY = 600

/**
 * Gets a timestamp for every published entry of the ledger that has none; a failure is tried again, later each time up to
 * ten minutes. Does nothing without TSA_URL.
 */
export const ledgerTimestampSweep: Sweep = {
  name: 'ledger-timestamps',
  everySeconds: EVERY,
  againAfterSeconds: (failures) => Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY),
  run: async ({ store, now }) => {
    if (hasTimestampAuthority()) await timestampLedger(store.db, now)
  },
  failed: tellThatItLacks,
}

/** That the database is away is told for all sweeps, elsewhere. */
function tellThatItLacks(err: unknown, seconds: number): void {
  if (!hasTimestampAuthority()) return
  const again = `trying again in ${seconds} s`
  // First: what an authority that is out of reach was caused by looks like a database that is.
  if (!isTimestampError(err)) {
    if (isStoreUnavailable(err)) return
    log().error({ err }, `The timestamps of the ledger could not be kept; ${again}`)
    return
  }
  const lacking = lackingEntries(now()).map(({ version }) => version)
  log().warn(`No timestamp yet in the ledger for ${enumerated(lacking)}; ${again}. ${withCause(err)}`)
}

function lackingEntries(at: Date): ReleaseEntry[] {
  return publishedBy(catalogue().ledger, at).filter((entry) => ledgerTimestamp(entry) === null)
}

async function timestampLedger(db: Database, at: Date): Promise<void> {
  const lacking = lackingEntries(at)
  if (lacking.length === 0) return
  const recorded = new Map(
    (await db.select().from(ledgerTimestamps)).map((row) => [row.entrySha256, row.response]),
  )
  for (const entry of lacking) {
    const hash = entrySha256(entry)
    layTimestamp(hash, recorded.get(hash) ?? (await obtain(db, entry, hash)))
  }
}

/** Of several processes that ask, the one that records first counts. */
async function obtain(db: Database, entry: ReleaseEntry, hash: string): Promise<Uint8Array> {
  const { response, at } = await timestampOf(Buffer.from(canonicalEntry(entry)))
  await db
    .insert(ledgerTimestamps)
    .values({ entrySha256: hash, version: entry.version, response, timestampedAt: at })
    .onConflictDoNothing()
  log().info({ version: entry.version, at }, 'The timestamp authority confirmed a ledger entry')
  const [row] = await db.select().from(ledgerTimestamps).where(eq(ledgerTimestamps.entrySha256, hash))
  return row?.response ?? response
}
