import { AsyncLocalStorage } from 'node:async_hooks'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import type { Silence } from './silence.ts'
import { isReadTimeout, isUnansweredInTime } from './store-error.ts'
import { watchQueries } from './watched-client.ts'

/** What the pool says of that. */
const ALL_IN_USE = 'timeout exceeded when trying to connect'

const inTransaction = new AsyncLocalStorage<true>()

type Done = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (fault?: unknown) => void,
) => void

/**
 * A pool that refuses to be asked inside a transaction: with one connection the question would wait for the transaction,
 * and that for the answer; with several it would see nothing of what the transaction has written. It also refuses while
 * the database is silent, and drops a connection on which a question has gone unanswered.
 */
export class GuardedPool extends Pool {
  readonly #silence: Silence | null
  readonly #failed: (error: unknown) => void
  #brokeAt = Number.NEGATIVE_INFINITY

  /**
   * @param silence null for a database that a busy thread may keep silent
   * @param failed told what each question fails with
   */
  constructor(
    config: PoolConfig,
    silence: Silence | null,
    failed: (error: unknown) => void = () => undefined,
  ) {
    super(config)
    this.#silence = silence
    this.#failed = failed
    this.on('connect', (client) => {
      client.on('error', () => this.#noteBreak())
      watchQueries(client, (error) => this.#noteOutcome(error))
    })
  }

  /** When a connection last broke or could not be made, as `performance.now()` has it: the database may be another since. */
  get brokeAt(): number {
    return this.#brokeAt
  }

  override connect(): Promise<PoolClient>
  override connect(callback: Done): void
  override connect(callback?: Done): Promise<PoolClient> | undefined {
    const refusal = this.#refusal()
    if (callback === undefined) return refusal === null ? this.#connected() : Promise.reject(refusal)
    if (refusal !== null) callback(refusal, undefined, () => undefined)
    else
      super.connect((error, client, release) => {
        if (error !== undefined && error !== null) this.#noteFailedConnect(error)
        callback(error, client, release)
      })
    return undefined
  }

  async #connected(): Promise<PoolClient> {
    try {
      return await super.connect()
    } catch (error) {
      this.#noteFailedConnect(error)
      throw error
    }
  }

  #refusal(): Error | null {
    if (inTransaction.getStore() !== undefined)
      return new Error('Inside a transaction, use the transaction (tx) that was passed in, not the database.')
    try {
      this.#silence?.admit()
      return null
    } catch (error) {
      return error as Error
    }
  }

  /** No connection having become free in time says nothing of the database. */
  #noteFailedConnect(error: unknown): void {
    if (error instanceof Error && error.message === ALL_IN_USE) return
    this.#noteBreak()
    this.#noteOutcome(error)
  }

  #noteBreak(): void {
    this.#brokeAt = performance.now()
  }

  #noteOutcome(error: unknown): void {
    if (isReadTimeout(error)) this.#noteBreak()
    if (isUnansweredInTime(error)) this.#silence?.begin()
    else this.#silence?.end()
    if (error !== null) this.#failed(error)
  }
}

/** Runs what belongs to a transaction, so that a pool that is asked meanwhile says so. */
export function insideTransaction<T>(work: () => T): T {
  return inTransaction.run(true, work)
}
