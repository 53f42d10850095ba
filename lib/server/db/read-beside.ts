import { drizzle } from 'drizzle-orm/node-postgres'
import { embeddedIn, isDatabase } from './directory/place.ts'
import { GuardedPool } from './guarded-pool.ts'
import { type Database, openStore, type StoreSettings } from './open-store.ts'
import { setUp } from './session.ts'
import { StoreUnavailableError } from './store-error.ts'

/** In milliseconds: a command waits no longer for what it can do without. */
const PATIENCE = 5_000

/**
 * Reads something from the database of a desk that may be running, for a command whose work is another. A shared one is asked as it
 * is: its tables are those of the desk, which may be older. An embedded one is opened only where no desk has it.
 * @returns null where there is no database on this machine
 * @throws StoreLockedError while a desk has the embedded one; StoreUnavailableError where it cannot be read
 */
export async function readBeside<Found>(
  settings: Pick<StoreSettings, 'stateDirectory' | 'databaseUrl'>,
  read: (db: Pick<Database, 'select'>) => Promise<Found>,
): Promise<Found | null> {
  const { stateDirectory, databaseUrl } = settings
  if (databaseUrl !== undefined) return await readShared(databaseUrl, read)
  // Opened, one would be made.
  if (!isDatabase(embeddedIn(stateDirectory))) return null
  const opened = await openStore(settings)
  try {
    return await read(opened.db)
  } finally {
    await opened.close()
  }
}

async function readShared<Found>(
  connectionString: string,
  read: (db: Pick<Database, 'select'>) => Promise<Found>,
): Promise<Found> {
  const bounds = { lock: PATIENCE, statement: PATIENCE, idleInTransaction: PATIENCE }
  const pool = new GuardedPool(
    {
      connectionString,
      max: 1,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      onConnect: setUp(bounds),
    },
    null,
  )
  pool.on('error', () => undefined)
  try {
    return await read(drizzle(pool))
  } catch (cause) {
    throw new StoreUnavailableError('The database at DATABASE_URL cannot be read.', { cause })
  } finally {
    await pool.end().catch(() => undefined)
  }
}
