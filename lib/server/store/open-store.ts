import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { Pool } from 'pg'
import { fromPglite, PgBoss } from 'pg-boss'
import { log } from '../log.ts'
import { withCause } from '../with-cause.ts'
import { lockDirectory } from './directory-lock.ts'
import { fenceOff, openDurablePglite } from './durable-pglite.ts'
import { isStoreUnavailable, StoreUnavailableError } from './store-error.ts'
import * as tables from './tables.ts'

export type Database = PgDatabase<PgQueryResultHKT, typeof tables>

/** An open database with its job queue, which is started by whoever first has jobs for it. */
export type Store = {
  backend: 'pglite' | 'postgres'
  db: Database
  jobs: PgBoss
  close: () => Promise<void>
}

export type StoreSettings = { stateDirectory: string; databaseUrl: string | undefined; onLost?: () => void }

const CONNECTIONS = 5
const CONNECT_PATIENCE = 5_000
/** Any number, the same for all processes of a desk. */
const MIGRATION_LOCK = 4_716_120
const MIGRATIONS = { migrationsFolder: join(process.cwd(), 'lib/server/store/migrations') }

/**
 * Opens the database and brings its tables up to date.
 * @throws StoreLockedError while another process has the embedded one open
 * @throws StoreUnavailableError where it cannot be reached
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { databaseUrl } = settings
  return databaseUrl === undefined ? await openEmbedded(settings) : await openPostgres(databaseUrl)
}

/** Whether there is an embedded database in a state directory. */
export function hasEmbedded(stateDirectory: string): boolean {
  return existsSync(embeddedIn(stateDirectory))
}

function embeddedIn(stateDirectory: string): string {
  return join(stateDirectory, 'pglite')
}

async function openEmbedded({ stateDirectory, onLost }: StoreSettings): Promise<Store> {
  let isLost = false
  let opened: PGlite | undefined
  const lock = await lockDirectory(stateDirectory, () => {
    isLost = true
    if (opened !== undefined) fenceOff(opened)
    log().error(`Another process has taken over ${stateDirectory}; this process writes nothing more`)
    onLost?.()
  })
  try {
    const directory = embeddedIn(stateDirectory)
    mkdirSync(directory, { recursive: true })
    const pglite = await openDurablePglite(directory)
    opened = pglite
    if (isLost) fenceOff(pglite)
    const db = overPglite(pglite, { schema: tables })
    await migratePglite(db, MIGRATIONS)
    const jobs = withoutCrashing(new PgBoss({ db: fromPglite(pglite), backend: 'pglite' }))
    return {
      backend: 'pglite',
      db,
      jobs,
      close: async () => {
        await jobs.stop({ graceful: false }).catch(() => undefined)
        if (!isLost) await pglite.close()
        lock.release()
      },
    }
  } catch (cause) {
    lock.release()
    throw new StoreUnavailableError(`The database in ${stateDirectory} cannot be opened.`, { cause })
  }
}

async function openPostgres(connectionString: string): Promise<Store> {
  const pool = new Pool({ connectionString, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_PATIENCE })
  // A connection that breaks while idle would end the process otherwise.
  pool.on('error', (err) => log().warn({ err }, 'A connection to the database broke'))
  try {
    const db = overPostgres(pool, { schema: tables })
    await migrateOnce(pool)
    const jobs = withoutCrashing(
      new PgBoss({ connectionString, max: 2, connectionTimeoutMillis: CONNECT_PATIENCE }),
    )
    return {
      backend: 'postgres',
      db,
      jobs,
      close: async () => {
        await jobs.stop({ graceful: false }).catch(() => undefined)
        await pool.end()
      },
    }
  } catch (cause) {
    await pool.end().catch(() => undefined)
    throw new StoreUnavailableError('The database at DATABASE_URL cannot be used.', { cause })
  }
}

/** Processes that start together bring the tables up to date one after the other. */
async function migrateOnce(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    const db = overPostgres(client, { schema: tables })
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    try {
      await migratePostgres(db, MIGRATIONS)
    } finally {
      await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`)
    }
  } finally {
    client.release()
  }
}

const REPEAT_AFTER = 60_000

function withoutCrashing(jobs: PgBoss): PgBoss {
  let told = { what: '', at: Number.NEGATIVE_INFINITY }
  // It asks twice a second: a database that is away is told once a minute.
  jobs.on('error', (err: Error) => {
    const away = isStoreUnavailable(err)
    const what = away ? 'away' : err.message
    if (what === told.what && performance.now() - told.at < REPEAT_AFTER) return
    told = { what, at: performance.now() }
    if (away) log().warn(`The job queue waits for the database. ${withCause(err)}`)
    else log().warn({ err }, 'The job queue reported an error')
  })
  return jobs
}
