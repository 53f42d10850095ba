import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import type { Database } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { now } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import { withCause } from '../platform/with-cause.ts'
import { catalogue } from '../terms/current.ts'
import { hasTimestampAuthority, timestampOf } from './authority.ts'
import { entrySha256, layTimestamp, ledgerTimestamp } from './ledger-timestamp.ts'
import { ledgerTimestamps } from './tables.ts'
import { isTimestampError } from './timestamp-error.ts'

const SWEEP = 60_000
const FIRST_RETRY = 5_000
const LAST_RETRY = 600_000

/**
 * Gets a timestamp for every published entry of the ledger that has none, until `stop`; a failure is tried again, later
 * each time up to ten minutes. Does nothing without TSA_URL.
 */
export async function keepLedgerTimestamped(stop: AbortSignal): Promise<void> {
  if (!hasTimestampAuthority()) return
  let wait = FIRST_RETRY
  while (!stop.aborted) {
    let rest = SWEEP
    try {
      await timestampLedger()
      wait = FIRST_RETRY
    } catch (err) {
      if (stop.aborted) return
      const again = `trying again in ${wait / 1000} s`
      if (isTimestampError(err))
        log().warn(
          `No timestamp yet in the ledger for ${enumerated(lackingEntries().map(({ version }) => version))}; ${again}. ${withCause(err)}`,
        )
      else log().error({ err }, `The timestamps of the ledger could not be kept; ${again}`)
      rest = wait
      wait = Math.min(wait * 2, LAST_RETRY)
    }
    await pause(rest, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}

function lackingEntries(): ReleaseEntry[] {
  return publishedBy(catalogue().ledger, now()).filter((entry) => ledgerTimestamp(entry) === null)
}

async function timestampLedger(): Promise<void> {
  const lacking = lackingEntries()
  if (lacking.length === 0) return
  const { db } = await store()
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
