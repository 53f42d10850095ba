import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { SignatureFinding } from '#lib/domain/verification/evidence.ts'
import { log } from '../../platform/logs/log.ts'
import { errorOncePerKind } from '../../platform/logs/once-per-kind.ts'
import { processShared } from '../../platform/process-shared.ts'
import type { InspectionTask } from './inspection-worker.ts'

const WORKER = 'lib/server/verification/inspection/inspection-worker.ts'

const LIMITS = {
  /** A sound file of 20 MB takes well under a second; the rest is for a machine under load. In milliseconds. */
  time: 5_000,
  /** For a worker to load its modules, which no file is to blame for. In milliseconds. */
  start: 60_000,
  idle: 60_000,
  /** Inspections under way and waiting; the last to come waits for `time` times as many at worst. */
  waiting: 6,
  /** Of JavaScript's heap; the file itself lies beside it. In MB. */
  heap: 64,
} as const

/** Anyone may send such a file again and again. */
const isNewError = errorOncePerKind(100)

/** Raised where as many inspections wait as may. */
class InspectionsBusy extends Error {
  override name = 'InspectionsBusy'
}

/**
 * Whether an error says that too many inspections wait. By its name, for Next evaluates this module several times in one
 * process, and the pool, which all copies share, may be of the class of another copy.
 */
export function isInspectionsBusy(error: unknown): boolean {
  return error instanceof Error && error.name === 'InspectionsBusy'
}

/** The worker's file, and how long one inspection may take, in milliseconds. Tests have their own. */
export type InspectionOptions = { worker: string; time: number }

/** Inspections in a worker thread of its own, one after the other, so that hostile files cost bounded time and memory. */
export class InspectionPool {
  readonly #pool: Piscina
  readonly #time: number
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor({ worker, time }: InspectionOptions) {
    this.#time = time
    this.#pool = new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: LIMITS.idle,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heap, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
      // It needs nothing of the server's environment.
      env: { NODE_ENV: 'production' },
    })
    // Whoever waits for an inspection hears of its failure; a worker that dies idle has nobody to tell.
    this.#pool.on('error', (err) => log().error({ err }, 'The inspection worker failed'))
  }

  /**
   * The signatures of a file; its bytes are handed over and are gone from the caller. A file whose inspection takes too
   * long or too much memory counts as one whose signature cannot be read.
   * @throws InspectionsBusy
   */
  async inspect(task: InspectionTask): Promise<SignatureFinding[]> {
    if (this.#waiting >= LIMITS.waiting) throw new InspectionsBusy('Too many inspections wait.')
    this.#waiting += 1
    const turn = this.#last.then(() => this.#run(task))
    this.#last = turn
    return await turn.finally(() => {
      this.#waiting -= 1
    })
  }

  /** Ends the worker; what it was inspecting counts as unreadable. */
  async close(): Promise<void> {
    await this.#pool.destroy()
  }

  /** On a busy machine a worker takes seconds to start: they are not to count as the file's. */
  async #started(): Promise<void> {
    if (this.#pool.threads.length > 0) return
    const nothing: InspectionTask = { bytes: new Uint8Array(), certificates: [] }
    await this.#pool.run(nothing, { signal: AbortSignal.timeout(LIMITS.start) })
  }

  async #run(task: InspectionTask): Promise<SignatureFinding[]> {
    try {
      await this.#started()
      return await this.#pool.run(task, {
        transferList: [task.bytes.buffer],
        signal: AbortSignal.timeout(this.#time),
      })
    } catch (err) {
      if (isNewError(err)) log().warn({ err }, 'A file could not be inspected')
      return [{ signer: 'unreadable' }]
    }
  }
}

const shared = processShared('inspection-pool', (): { pool: InspectionPool | null } => ({ pool: null }))

/** As `InspectionPool.inspect`, in the pool of this process. */
export async function inspectInPool(task: InspectionTask): Promise<SignatureFinding[]> {
  shared.pool ??= new InspectionPool({ worker: join(process.cwd(), WORKER), time: LIMITS.time })
  return await shared.pool.inspect(task)
}

/** Ends the worker, if there is one. The next inspection starts a new one. */
export async function closeInspectionPool(): Promise<void> {
  const { pool } = shared
  shared.pool = null
  await pool?.close()
}
