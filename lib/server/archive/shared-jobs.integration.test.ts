import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { isBuilt } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import { startArchiver } from './testing/run-archiver.ts'
import { archiveOf, emptyDirectory, NOW, POLL, SLOW, serverOf } from './testing/served-desk.ts'

const SECRET_KEY = 'a secret of both servers, for tests'

const desk = sharedDesk(smallDeskCopy)

let backend: Backend
let databases = 0
let operator: Client

/** A PostgreSQL of its own for each test, as far as a database goes, and a session on it. */
async function newDatabase(): Promise<{ databaseUrl: string; owner: Client }> {
  const name = `desk_${++databases}`
  await operator.query(`create database ${name}`)
  const url = new URL(backend.settings.databaseUrl ?? '')
  url.pathname = name
  const owner = new Client({ connectionString: url.href })
  await owner.connect()
  onTestFinished(async () => await owner.end())
  return { databaseUrl: url.href, owner }
}

describe.runIf(isBuilt)('jobs of servers on one PostgreSQL', () => {
  beforeAll(async () => {
    backend = await startPostgres()
    operator = new Client({ connectionString: backend.settings.databaseUrl })
    await operator.connect()
  })
  afterAll(async () => {
    await operator.end()
    await backend.stop()
  })

  test(
    'tables of the jobs that are dropped under a server are told of in health, and made anew without a new start',
    SLOW,
    async () => {
      const { databaseUrl, owner } = await newDatabase()
      const settings = { DATABASE_URL: databaseUrl, SECRET_KEY, STATE_DIRECTORY: emptyDirectory() }
      const server = await serverOf(desk(), settings)
      const said = (part: string) => server.log.filter(({ msg }) => String(msg).includes(part))
      const health = async () => {
        const answer = await fetch(`${server.address}/health/ready`)
        const { jobs, warnings = [] } = (await answer.json()) as { jobs: unknown; warnings?: string[] }
        return { jobs, lost: warnings.some((warning) => warning.startsWith('No jobs are done: the tables')) }
      }
      const none = { waiting: 0, active: 0, failed: 0 }
      await expect.poll(health, POLL).toEqual({ jobs: none, lost: false })
      await owner.query('drop schema pgboss cascade')
      await expect.poll(health, POLL).toEqual({ jobs: null, lost: true })
      await expect.poll(health, POLL).toEqual({ jobs: none, lost: false })
      expect(said('No jobs are done')).toHaveLength(1)
      expect(said('The tables of the jobs are there again')).toHaveLength(1)
    },
  )

  test('a process that cannot sign takes no documents from those that can, which do them', SLOW, async () => {
    const { databaseUrl, owner } = await newDatabase()
    const ahead = { DATABASE_URL: databaseUrl, ARCHIVE: 'ahead' }
    const healthy = startArchiver(
      desk(),
      { stateDirectory: emptyDirectory(), databaseUrl },
      { ...NOW, SECRET_KEY },
    )
    await healthy.first
    healthy.child.kill('SIGKILL')
    await healthy.ended
    // As it will be once the killed one has given no sign for half a minute.
    await owner.query(`update pgboss.job set state = 'created', started_on = null, heartbeat_on = null`)
    const jobs = async () =>
      (
        await owner.query(`select count(*) filter (where state = 'created')::int as untouched,
            count(*) filter (where state in ('retry', 'failed') or retry_count > 0)::int as tried from pgboss.job`)
      ).rows[0]
    // Of the one offer two documents or fewer are there.
    expect(await jobs()).toEqual({ untouched: 1, tried: 0 })
    const strange = await serverOf(desk(), {
      ...ahead,
      SECRET_KEY: 'another key, of a replica set up by hand',
      STATE_DIRECTORY: emptyDirectory(),
    })
    // Many polls, and the sweeps that begin the work.
    await pause(15_000)
    expect(await jobs()).toEqual({ untouched: 1, tried: 0 })
    expect(await archiveOf(strange)).toMatchObject({ state: 'waiting', code: 'secret-key' })
    expect((await fetch(`${strange.address}/enterprise-sla`)).status).toBe(200)
    const right = await serverOf(desk(), { ...ahead, SECRET_KEY, STATE_DIRECTORY: emptyDirectory() })
    await expect.poll(() => archiveOf(right), POLL).toMatchObject({ state: 'complete', code: null })
    expect(await jobs()).toEqual({ untouched: 0, tried: 0 })
  })
})
