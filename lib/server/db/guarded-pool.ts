import { AsyncLocalStorage } from 'node:async_hooks'
import { Pool, type PoolClient } from 'pg'

const inTransaction = new AsyncLocalStorage<true>()

type Done = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (fault?: unknown) => void,
) => void

/**
 * A pool that refuses to be asked inside a transaction: with one connection the question would wait for the transaction,
 * and that for the answer; with several it would see nothing of what the transaction has written.
 */
export class GuardedPool extends Pool {
  override connect(): Promise<PoolClient>
  override connect(callback: Done): void
  override connect(callback?: Done): Promise<PoolClient> | undefined {
    if (inTransaction.getStore() === undefined) {
      if (callback === undefined) return super.connect()
      super.connect(callback)
      return undefined
    }
    const misuse = new Error(
      'Inside a transaction, use the transaction (tx) that was passed in, not the database.',
    )
    if (callback === undefined) return Promise.reject(misuse)
    callback(misuse, undefined, () => undefined)
    return undefined
  }
}

/** Runs what belongs to a transaction, so that a pool that is asked meanwhile says so. */
export function insideTransaction<T>(work: () => T): T {
  return inTransaction.run(true, work)
}
