import { join } from 'node:path'
import { Piscina } from 'piscina'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'
import type { Sheet } from './workbook.ts'

const WORKER = 'lib/server/spreadsheets/workbook-worker.ts'
const IDLE_MILLISECONDS = 60_000

const shared = processShared('workbook-pool', (): { pool: Piscina | null } => ({ pool: null }))

/**
 * As `workbookOf`, in a worker thread, one at a time: a workbook of every requirement takes some 50 ms, in which nobody
 * else would be answered.
 */
export async function workbookInPool(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  shared.pool ??= startPool()
  return await shared.pool.run(sheets)
}

/** Ends the worker, if there is one. The next workbook starts a new one. */
export async function closeWorkbookPool(): Promise<void> {
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
    // It needs nothing of the server's environment.
    env: { NODE_ENV: 'production' },
  })
  // Whoever waits for a workbook hears of its failure; a worker that dies idle has nobody to tell.
  pool.on('error', (err) => log().error({ err }, 'The worker of workbooks failed'))
  return pool
}
