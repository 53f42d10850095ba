import { join } from 'node:path'
import { Piscina } from 'piscina'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'
import type { NamedTable } from './read-table.ts'
import type { SentFile } from './reading-worker.ts'

const WORKER = 'lib/server/spreadsheets/reading-worker.ts'
const IDLE_MILLISECONDS = 60_000
const LONGEST_MILLISECONDS = 20_000
/** A table whose only cell says that it is the last of a whole sheet takes gigabytes to build. */
const MOST_MEGABYTES = 300

const shared = processShared('reading-pool', (): { pool: Piscina | null } => ({ pool: null }))

/**
 * The tables in a file that somebody sent, read in a worker thread, one at a time: whatever the file does to the worker, it does
 * to nobody else.
 * @throws RangeError for what is no such file, or too much, with what to do
 */
export async function tablesSent(sent: SentFile): Promise<NamedTable[]> {
  shared.pool ??= startPool()
  try {
    return await shared.pool.run(sent, { signal: AbortSignal.timeout(LONGEST_MILLISECONDS) })
  } catch (error) {
    if (error instanceof Error && error.name === 'RangeError') throw error
    throw new RangeError(
      `${sent.file} could not be read as a table. Copy the table into a new workbook, save that as .xlsx, and send it.`,
      { cause: error },
    )
  }
}

/** Ends the worker, if there is one. The next file starts a new one. */
export async function closeReadingPool(): Promise<void> {
  const { pool } = shared
  shared.pool = null
  await pool?.destroy()
}

function startPool(): Piscina {
  const pool = new Piscina({
    filename: join(process.cwd(), WORKER),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // It needs nothing of the server's environment.
    env: { NODE_ENV: 'production' },
  })
  // Whoever waits for a file hears of its failure; a worker that dies idle has nobody to tell.
  pool.on('error', (err) => log().error({ err }, 'The worker that reads tables failed'))
  return pool
}
