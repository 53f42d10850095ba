import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { Pool, PoolConfig } from 'pg'
import { log } from '../platform/logs/log.ts'
import { type LockLoss, lockDirectory } from './directory/directory-lock.ts'
import { makeOwnerOnly } from './directory/owner-only.ts'
import { embeddedIn, noteDatabase, requireSameDatabase } from './directory/place.ts'
import { type WatchedPlace, watchPlace } from './directory/watched-place.ts'
import { requireSameCluster } from './embedded/cluster.ts'
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded/database.ts'
import { watchFiles } from './embedded/unusable-files.ts'
import { GuardedPool, insideTransaction } from './guarded-pool.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { makeErrorsSafe } from './safe-errors.ts'
import { setUp } from './session.ts'
import { Silence } from './silence.ts'
import { isUnansweredInTime, StoreReplacedError, StoreUnavailableError } from './store-error.ts'
import { MIGRATIONS_FOLDER } from './tables/migrations-folder.ts'

export type Database = Pick<
  NodePgDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'
>

/** An open database. `pool` is for what speaks SQL of its own; everything else goes through `db`. */
export type Store = {
  backend: 'pglite' | 'postgres'
  db: Database
  pool: Pool
  /** When a connection last broke, as `performance.now()` has it: behind the same address may be another database since. */
  brokeAt: () => number
  /**
   * To be asked once something is written that must not be lost with the embedded database.
   * @throws StoreLostError where its files were deleted or moved away meanwhile
   */
  requireThere: () => void
  /** Has something ended before the connections are. */
  beforeClose: (end: () => Promise<void>) => void
  close: () => Promise<void>
}

export type StoreSettings = { stateDirectory: string; databaseUrl: string | undefined; onLost?: () => void }

const CONNECTIONS = 5
/** As PGlite creates them; nothing of the environment, such as PGUSER, counts here. */
const EMBEDDED_LOGIN = { user: 'postgres', database: 'postgres', password: '' }
const CONNECT_PATIENCE = 5_000
/** A process that is frozen inside a transaction holds its locks for a minute. */
const BOUNDS = { lock: 5_000, statement: 8_000, idleInTransaction: 60_000 }
/**
 * How long an answer is waited for, which a server that hangs never gives: longer than a statement may take, so that the
 * connection is kept where it can be. In milliseconds.
 */
const ANSWER_PATIENCE = 10_000
/** A connection through which nothing came for so long is asked by the system whether it is still there. */
const KEEP_ALIVE_AFTER = 10_000
/** A thread that died is opened again meanwhile. */
const REOPEN_PATIENCE = 20_000
const MIGRATIONS = { migrationsFolder: MIGRATIONS_FOLDER }

/**
 * Opens the database and brings its tables up to date.
 * @throws StoreLockedError while another process has the embedded one open
 * @throws StoreReplacedError where the embedded one is of another archive than the one that this process began with
 * @throws StoreUnavailableError where it cannot be reached
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { databaseUrl } = settings
  return databaseUrl === undefined ? await openEmbedded(settings) : await openPostgres(databaseUrl)
}

async function openEmbedded({ stateDirectory, onLost }: StoreSettings): Promise<Store> {
  let isLost = false
  let opened: EmbeddedDatabase | undefined
  let place: WatchedPlace | undefined
  let pool: GuardedPool | undefined
  const lose = (words: string, ended: () => void = () => undefined) => {
    if (isLost) return
    isLost = true
    place?.end()
    log().error(words)
    void Promise.resolve(opened?.abandon()).then(ended).then(onLost)
  }
  requireSameDatabase(stateDirectory)
  const lock = await lockDirectory(stateDirectory, (loss) => lose(lossInWords(stateDirectory, loss))).catch(
    (cause: unknown) => {
      throw cause instanceof StoreUnavailableError ? cause : unusable(stateDirectory, cause)
    },
  )
  try {
    const directory = embeddedIn(stateDirectory)
    makeOwnerOnly(directory)
    const embedded = await openEmbeddedDatabase(directory, (err) =>
      log().error({ err }, 'The embedded database ended; it is opened again when it is needed'),
    )
    opened = embedded
    noteDatabase(stateDirectory)
    const watched = watchPlace(stateDirectory, () =>
      lose(`The database in ${stateDirectory} is gone; it is closed, and opened again where it is restored`),
    )
    place = watched
    if (isLost) await embedded.abandon()
    // All connections would be one session: there is one.
    pool = new GuardedPool(
      {
        ...EMBEDDED_LOGIN,
        // It opens files by their names, so that it would read and write those of a database put in its place.
        stream: () => embedded.connect(watched.requireThere),
        max: 1,
        idleTimeoutMillis: 0,
        connectionTimeoutMillis: REOPEN_PATIENCE,
        onConnect: setUp(null),
      },
      null,
      watchFiles((why) =>
        lose(
          `The database in ${stateDirectory} cannot be used (${why}); it is closed, and opened again once it can be`,
          // Nothing writes any more, and what still waits for an answer ends in its own time.
          lock.release,
        ),
      ),
    )
    tellOfBreaks(pool)
    await requireSameCluster(pool, stateDirectory)
    await updateTables(pool)
    return openOn(pool, 'pglite', watched.requireThere, async () => {
      watched.end()
      if (!isLost) await embedded.close()
      lock.release()
    })
  } catch (cause) {
    place?.end()
    // What its connection says of a database that is closed on purpose is no news.
    pool?.end().catch(() => undefined)
    await opened?.close()
    lock.release()
    if (cause instanceof StoreReplacedError) throw cause
    throw new StoreUnavailableError(`The database in ${stateDirectory} cannot be opened.`, { cause })
  }
}

function unusable(stateDirectory: string, cause: unknown): StoreUnavailableError {
  const { code = 'unknown' } = cause as { code?: string }
  return new StoreUnavailableError(`${stateDirectory} cannot be used (${code}).`, { cause })
}

function lossInWords(stateDirectory: string, { why, code }: LockLoss): string {
  switch (why) {
    case 'taken':
      return `Another process has taken over ${stateDirectory}; this process writes nothing more`
    case 'deleted':
      return `The lock in ${stateDirectory} was deleted; the database is closed, and opened again where it is still there`
    case 'unreadable':
      return code === null
        ? `The lock in ${stateDirectory} is not whole; the database is closed, and opened again once the lock is taken again`
        : `${stateDirectory} cannot be read (${code}); the database is closed until it can be`
  }
}

async function openPostgres(connectionString: string): Promise<Store> {
  const settings: PoolConfig = {
    connectionString,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER,
  }
  // New tables and columns of a large database may take minutes, and cut off they would only begin again.
  const updating = new GuardedPool(
    { ...settings, max: 1, onConnect: setUp({ ...BOUNDS, statement: 0 }) },
    null,
  )
  const pool = new GuardedPool(
    {
      ...settings,
      max: CONNECTIONS,
      query_timeout: ANSWER_PATIENCE,
      onConnect: setUp(BOUNDS),
    },
    new Silence(),
  )
  try {
    for (const made of [updating, pool]) tellOfBreaks(made)
    await updateTables(updating)
    await updating.end()
    return openOn(
      pool,
      'postgres',
      () => undefined,
      async () => undefined,
    )
  } catch (cause) {
    for (const made of [updating, pool]) made.end().catch(() => undefined)
    const what = isUnansweredInTime(cause) ? 'does not answer in time' : 'cannot be used'
    throw new StoreUnavailableError(`The database at DATABASE_URL ${what}.`, { cause })
  }
}

async function updateTables(pool: Pool): Promise<void> {
  await oneAtATime(pool, (client) => migrate(drizzle(client), MIGRATIONS))
}

/** A connection that breaks while idle, or in somebody's hands, would end the process otherwise. At the end each of them breaks. */
function tellOfBreaks(pool: Pool): void {
  pool.on('error', (error) => {
    if (!pool.ending) log().warn(`A connection to the database broke: ${error.message}`)
  })
}

function openOn(
  pool: GuardedPool,
  backend: Store['backend'],
  requireThere: () => void,
  closed: () => Promise<void>,
): Store {
  const db = drizzle(pool)
  makeErrorsSafe(db)
  const transaction = db.transaction.bind(db)
  db.transaction = (work, config) => transaction((tx) => insideTransaction(() => work(tx)), config)
  const endings: (() => Promise<void>)[] = []
  return {
    backend,
    db,
    pool,
    brokeAt: () => pool.brokeAt,
    requireThere,
    beforeClose: (end) => void endings.push(end),
    close: async () => {
      for (const end of endings) await end()
      await pool.end()
      await closed()
    },
  }
}
