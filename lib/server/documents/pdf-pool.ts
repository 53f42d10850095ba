import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer.ts'
import { log } from '../log.ts'
import type { PdfTask } from './pdf-task.ts'

const WORKER = '.build/pdf-worker.mjs'

/** A worker makes so many documents and then gives way to a fresh one; an idle one ends after a minute. */
const MOST_RENDERS = 500
const IDLE_MILLISECONDS = 60_000

type Kept = { pool: Piscina; renders: number }

const KEY = Symbol.for('sla-desk.pdf-pool')
const shared = globalThis as { [KEY]?: Kept | undefined }

/**
 * Makes a file in the worker thread, one at a time, so that the server goes on answering.
 * @throws Error when the worker is not built
 */
export async function makeInPool(task: PdfTask): Promise<Uint8Array<ArrayBuffer>> {
  const kept = currentPool()
  kept.renders += 1
  return await kept.pool.run(task)
}

/** Renders a document without a signature. Throws as `makeInPool` does. */
export async function renderInPool(offer: Offer, kind: DocumentKind): Promise<Uint8Array<ArrayBuffer>> {
  return await makeInPool({ make: 'document', offer, kind, signing: null })
}

/** Ends the worker after the rendering under way; those that wait fail. The next rendering starts a new one. */
export async function closePdfPool(): Promise<void> {
  const kept = shared[KEY]
  shared[KEY] = undefined
  await kept?.pool.close({ force: true })
}

function currentPool(): Kept {
  const known = shared[KEY]
  if (known !== undefined && known.renders < MOST_RENDERS) return known
  void known?.pool.close()
  const fresh = { pool: startPool(), renders: 0 }
  shared[KEY] = fresh
  return fresh
}

function startPool(): Piscina {
  const filename = join(process.cwd(), WORKER)
  if (!existsSync(filename)) throw new Error(`There is no PDF worker at ${WORKER}: run npm run build.`)
  const pool = new Piscina({
    filename,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
    // It needs nothing of the server's environment, and React is quicker without its development checks.
    env: { NODE_ENV: 'production' },
  })
  // Whoever waits for a rendering hears of its failure; a worker that dies idle has nobody to tell.
  pool.on('error', (err) => log().error({ err }, 'The PDF worker failed'))
  return pool
}
