import { Piscina } from 'piscina'
import { ownBuild } from '../platform/builds/own-build.ts'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'
import type { PdfTask } from './pdf-task.ts'

/** Threads that make files; `makeInPool` says why no more. */
export const PDF_WORKERS = 1

/** A worker makes so many files and then gives way to a fresh one; an idle one ends after a minute. */
const MOST_FILES = 200
const IDLE_MILLISECONDS = 60_000

/** A file takes about 0.2 s; a worker that is busy with one for so long hangs, and is ended. */
const LONGEST_MILLISECONDS = 60_000

/** In megabytes. Without a limit the worker takes twice the memory before it cleans up, and is no quicker. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** The process ends: no file is made any more. */
export class PdfPoolClosedError extends Error {
  override name = 'PdfPoolClosedError'

  constructor() {
    super('The PDF worker is closed.')
  }
}

/** Whether an error says that the process ends; by its name, as `isStoreUnavailable`. */
export function isPdfPoolClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'PdfPoolClosedError'
}

/** The files to make, one after the other. Piscina's own queue would wait for ever behind a worker that dies. */
type Line = { pool: Piscina | null; made: number; last: Promise<unknown>; closed: boolean }

const shared = processShared('pdf-pool', (): { line: Line | null } => ({ line: null }))

/**
 * Makes a file in the worker thread, one at a time, so that the server goes on answering. A second worker made a
 * release no sooner on two cores, and held the server up for more than 100 ms.
 * @param longest milliseconds that making the file may take, waiting for its turn left out
 * @throws Error when the worker is not built, or when it dies or hangs over the file; the next file gets a new worker
 */
export async function makeInPool(
  task: PdfTask,
  longest = LONGEST_MILLISECONDS,
): Promise<Uint8Array<ArrayBuffer>> {
  shared.line ??= { pool: null, made: 0, last: Promise.resolve(), closed: false }
  const { line } = shared
  const file = line.last.then(() => make(line, task, longest))
  line.last = file.catch(() => undefined)
  return await file
}

/** Ends the worker after the file under way; those that wait fail. The next file starts a new one. */
export async function closePdfPool(): Promise<void> {
  const { line } = shared
  shared.line = null
  if (line === null) return
  line.closed = true
  // Not by force, which would also end a file that waits for the thread to start.
  await line.pool?.close()
}

async function make(line: Line, task: PdfTask, longest: number): Promise<Uint8Array<ArrayBuffer>> {
  if (line.closed) throw new PdfPoolClosedError()
  if (line.made >= MOST_FILES) {
    void line.pool?.close()
    line.pool = null
    line.made = 0
  }
  line.pool ??= startPool()
  line.made += 1
  return await line.pool.run(task, { signal: AbortSignal.timeout(longest) })
}

function startPool(): Piscina {
  const build = ownBuild()
  if (build === null) throw new Error('There is no PDF worker: run npm run build.')
  const pool = new Piscina({
    filename: build.pdfWorker,
    minThreads: 0,
    maxThreads: PDF_WORKERS,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: HEAP,
    // It needs nothing of the server's environment, and React is quicker without its development checks.
    env: { NODE_ENV: 'production' },
  })
  // Whoever waits for a file hears of its failure; a worker that dies idle has nobody to tell.
  pool.on('error', (err) => log().error({ err }, 'The PDF worker failed'))
  return pool
}
