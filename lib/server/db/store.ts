import { setTimeout as pause } from 'node:timers/promises'
import { environment, isBuilding } from '../platform/env.ts'
import { processShared } from '../platform/process-shared.ts'
import { openStore, type Store } from './open-store.ts'
import { StoreUnavailableError } from './store-error.ts'

/** `answer` is what is waited for: the same as `store` once that is open, as `isOpen` says. */
type Kept = {
  store: Promise<Store> | null
  answer: Promise<Store> | null
  isOpen: boolean
  failedAt: number
  failure: unknown
}
// An embedded database is opened once.
const kept = processShared(
  'store',
  (): Kept => ({
    store: null,
    answer: null,
    isOpen: false,
    failedAt: Number.NEGATIVE_INFINITY,
    failure: null,
  }),
)

/** A database that is down is not asked again by every request. */
const RETRY_AFTER = 3_000
/** How long a PostgreSQL is waited for, which may hang, or need minutes for new tables. Its opening goes on. */
const OPEN_PATIENCE = 10_000
/** How long one that hangs is waited for at the end of the process. */
const CLOSE_PATIENCE = 4_000

/**
 * The database of this process, opened at the first call. A failure is kept for three seconds and then tried again.
 * @throws StoreUnavailableError where it cannot be opened, or is not yet after ten seconds, and always while the site is
 *   built
 */
export function store(): Promise<Store> {
  if (isBuilding()) throw new StoreUnavailableError('There is no database while the site is built.')
  if (kept.answer !== null) return kept.answer
  if (performance.now() - kept.failedAt < RETRY_AFTER) return Promise.reject(kept.failure)
  const { STATE_DIRECTORY, DATABASE_URL } = environment()
  const opening = openStore({
    stateDirectory: STATE_DIRECTORY,
    databaseUrl: DATABASE_URL,
    onLost: () => void closeStore(),
  })
  const answer = DATABASE_URL === undefined ? opening : inTime(opening)
  answer.catch(() => undefined)
  Object.assign(kept, { store: opening, answer })
  opening.then(
    () => {
      if (kept.store === opening) Object.assign(kept, { answer: opening, isOpen: true })
    },
    (failure: unknown) =>
      void Object.assign(kept, { store: null, answer: null, failedAt: performance.now(), failure }),
  )
  return answer
}

/** Whether this process has the database open: of an embedded one, no other process has it then. */
export function isStoreOpen(): boolean {
  return kept.isOpen
}

async function inTime(opening: Promise<Store>): Promise<Store> {
  const over = new AbortController()
  const late = pause(OPEN_PATIENCE, undefined, { signal: over.signal }).then(() => {
    throw new StoreUnavailableError(
      'The database at DATABASE_URL could not be opened within 10 seconds: it does not answer, or its tables are being updated.',
    )
  })
  try {
    return await Promise.race([opening, late])
  } finally {
    over.abort()
    late.catch(() => undefined)
  }
}

/** Closes the database if it was opened. */
export async function closeStore(): Promise<void> {
  if (kept.store === null) return
  const opened = kept.store
  Object.assign(kept, { store: null, answer: null, isOpen: false })
  const closed = opened.then((open) => open.close()).catch(() => undefined)
  // What a server that hangs has not committed it rolls back, once it finds this process gone.
  const isShared = environment().DATABASE_URL !== undefined
  await (isShared ? Promise.race([closed, pause(CLOSE_PATIENCE)]) : closed)
}
