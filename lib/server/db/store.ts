import { environment, isBuilding } from '../platform/env.ts'
import { processShared } from '../platform/process-shared.ts'
import { openStore, type Store } from './open-store.ts'
import { StoreUnavailableError } from './store-error.ts'

type Kept = { store: Promise<Store> | null; failedAt: number; failure: unknown }
// An embedded database is opened once.
const kept = processShared(
  'store',
  (): Kept => ({ store: null, failedAt: Number.NEGATIVE_INFINITY, failure: null }),
)

/** A database that is down is not asked again by every request. */
const RETRY_AFTER = 3_000

/**
 * The database of this process, opened at the first call. A failure is kept for three seconds and then tried again.
 * @throws StoreUnavailableError where it cannot be opened, and always while the site is built
 */
export function store(): Promise<Store> {
  if (isBuilding()) throw new StoreUnavailableError('There is no database while the site is built.')
  if (kept.store !== null) return kept.store
  if (performance.now() - kept.failedAt < RETRY_AFTER) return Promise.reject(kept.failure)
  const { STATE_DIRECTORY, DATABASE_URL } = environment()
  const opening = openStore({
    stateDirectory: STATE_DIRECTORY,
    databaseUrl: DATABASE_URL,
    onLost: () => void closeStore(),
  })
  kept.store = opening
  opening.catch((failure: unknown) => {
    Object.assign(kept, { store: null, failedAt: performance.now(), failure })
  })
  return opening
}

/** Closes the database if it was opened. */
export async function closeStore(): Promise<void> {
  if (kept.store === null) return
  const opened = kept.store
  kept.store = null
  await opened.then((open) => open.close()).catch(() => undefined)
}
