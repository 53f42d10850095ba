import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { type HangingProxy, startHangingProxy } from '../db/testing/hanging-proxy.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import { ByteFiles } from './bytes/byte-files.ts'
import {
  archiveOf,
  emptyDirectory,
  NOW,
  POLL,
  SLOW,
  servedBy,
  serverOf,
  verdictOf,
} from './testing/served-desk.ts'

const SLA = '/documents/2026-10-01/starter/eu/sla.pdf'
const DPA = '/documents/2026-10-01/starter/eu/dpa.pdf'
/** No other test asks for it. */
const BUNDLE = '/documents/2026-10-01/starter/eu/bundle.pdf'
const UNKNOWN = 'e'.repeat(64)
const HEALTHY = { state: 'on-demand', code: null }
const SECRET_KEY = 'a secret of both servers, for tests'
/** As `lib/server/db/one-at-a-time.ts` has it. */
const UPDATE_LOCK = 4_716_120

const desk = sharedDesk(smallDeskCopy)

let backend: Backend
let databases = 0
let operator: Client

/** A PostgreSQL of its own for each test, as far as a database goes. */
async function newDatabase(owner = 'desk'): Promise<string> {
  const name = `desk_${++databases}`
  await operator.query(`create database ${name} owner ${owner}`)
  const url = new URL(backend.settings.databaseUrl ?? '')
  url.pathname = name
  url.username = owner
  return url.href
}

async function sessionOf(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  onTestFinished(async () => await client.end())
  return client
}

const serverOn = (databaseUrl: string, stateDirectory = emptyDirectory()) =>
  serverOf(desk(), { DATABASE_URL: databaseUrl, SECRET_KEY, STATE_DIRECTORY: stateDirectory })

const linesOf = ({ log }: BuiltServer, part: string, since = 0) =>
  log.slice(since).filter(({ msg }) => String(msg).includes(part))

describe.runIf(isBuilt)('servers on one PostgreSQL', () => {
  beforeAll(async () => {
    backend = await startPostgres()
    operator = new Client({ connectionString: backend.settings.databaseUrl })
    await operator.connect()
  })
  afterAll(async () => {
    await operator.end()
    await backend.stop()
  })

  // One server through all of them: it begins while the tables are locked, each leaves it healthy, and it ends while
  // the database hangs.
  describe('a server', () => {
    let databaseUrl: string
    let proxy: HangingProxy
    let locking: Client
    let stateDirectory: string
    let server: BuiltServer
    let since: number
    beforeAll(async () => {
      await operator.query(`create role app login password 'desk'`)
      databaseUrl = await newDatabase('app')
      proxy = await startHangingProxy(databaseUrl)
      locking = new Client({ connectionString: databaseUrl })
      await locking.connect()
      await locking.query('select pg_advisory_lock($1)', [UPDATE_LOCK])
      stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
      const settings = { DATABASE_URL: proxy.databaseUrl, SECRET_KEY, STATE_DIRECTORY: stateDirectory }
      server = await startBuiltServer({ ...NOW, ...settings }, desk())
    }, 300_000)
    afterAll(async () => {
      await server?.stop()
      proxy.stop()
      rmSync(stateDirectory, { recursive: true, force: true })
    })
    beforeEach(() => {
      since = server.log.length
    })

    test(
      'that starts while another process is frozen in updating the tables serves, says so, and has them when it can',
      SLOW,
      async () => {
        expect((await fetch(`${server.address}/enterprise-sla`)).status).toBe(200)
        expect(await archiveOf(server)).toMatchObject({ state: 'waiting', code: 'database-unavailable' })
        expect(await verdictOf(server, UNKNOWN)).toBe('503 archive-unavailable')
        expect(linesOf(server, 'Another process is updating the tables')).not.toEqual([])
        await locking.query('select pg_advisory_unlock($1)', [UPDATE_LOCK])
        await locking.end()
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
      },
    )

    test(
      'that may no longer read a table has an archive that cannot be asked, and no fault of its own',
      SLOW,
      async () => {
        const hash = await servedBy(server, SLA)
        expect(hash).toMatch(/^[0-9a-f]{64}$/)
        const owner = await sessionOf(databaseUrl)
        await owner.query('revoke all on documents from app')
        expect(await verdictOf(server, UNKNOWN)).toBe('503 archive-unavailable')
        const page = await fetch(`${server.address}/verify?sha256=${UNKNOWN}`)
        expect(page.status).toBe(200)
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({ state: 'waiting', code: 'database-unavailable' })
        expect(await servedBy(server, SLA)).toBe(hash)
        for (const { err } of server.log.slice(since)) expect(err).toBeUndefined()
        await owner.query('grant all on documents to app')
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
      },
    )

    test(
      'that can make no document, though what there is can be read, says so from the first refusal, and once in the log',
      SLOW,
      async () => {
        const owner = await sessionOf(databaseUrl)
        for (const [take, give] of [
          [
            'alter table document_signings rename to ds_gone',
            'alter table ds_gone rename to document_signings',
          ],
          ['revoke insert on documents from app', 'grant insert on documents to app'],
        ] as const) {
          const from = server.log.length
          await owner.query(take)
          expect(await servedBy(server, BUNDLE)).toBe('503 archive-unavailable')
          // An answer of health is a quarter of a second old at most.
          await expect
            .poll(async () => (await archiveOf(server)).code, { timeout: 2_000 })
            .toBe('database-unavailable')
          // The looks find it as well.
          await expect
            .poll(() => archiveOf(server), POLL)
            .toMatchObject({ state: 'waiting', code: 'database-unavailable' })
          for (let times = 0; times < 3; times += 1) {
            expect(await servedBy(server, BUNDLE)).toBe('503 archive-unavailable')
            // Longer than it is not tried again.
            await pause(3_100)
          }
          expect(linesOf(server, 'The archive is failing', from).length).toBeLessThanOrEqual(1)
          expect(linesOf(server, 'The archive is waiting', from)).toHaveLength(1)
          await owner.query(give)
          await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        }
        for (const { err } of server.log.slice(since)) expect(err).toBeUndefined()
        expect(await servedBy(server, BUNDLE)).toMatch(/^[0-9a-f]{64}$/)
      },
    )

    test(
      'whose database is only to be read for a while says so in health, and once in the log',
      SLOW,
      async () => {
        const name = new URL(databaseUrl).pathname.slice(1)
        const setReadOnly = async (value: string) => {
          await operator.query(`alter database ${name} set default_transaction_read_only = ${value}`)
          await operator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
            name,
          ])
        }
        await setReadOnly('on')
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({ state: 'waiting', code: 'database-unavailable' })
        expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
        await pause(20_000)
        for (const { err } of server.log.slice(since)) expect(err).toBeUndefined()
        expect(linesOf(server, 'The archive is waiting: The database can only be read', since)).toHaveLength(
          1,
        )
        expect(linesOf(server, 'The job queue waits', since).length).toBeLessThanOrEqual(1)
        await setReadOnly('off')
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
      },
    )

    test(
      'whose database hangs tells who asks and health in time, and holds nobody else; nor the end of the process',
      SLOW,
      async () => {
        proxy.hang()
        const began = performance.now()
        const asked = Array.from({ length: 6 }, () => verdictOf(server, UNKNOWN))
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({ state: 'waiting', code: 'database-unavailable' })
        expect(performance.now() - began).toBeLessThan(25_000)
        expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => '503 archive-unavailable'))
        expect(performance.now() - began).toBeLessThan(30_000)
        for (let tries = 0; tries < 20; tries += 1)
          expect(await verdictOf(server, UNKNOWN)).toBe('503 archive-unavailable')
        const quick = performance.now()
        expect((await fetch(`${server.address}/api/v1/offers`)).status).toBe(200)
        expect(performance.now() - quick).toBeLessThan(3_000)
        // Three rounds of the sweeps.
        await pause(30_000)
        for (const { err } of server.log.slice(since)) expect(err).toBeUndefined()
        for (const part of ['No jobs are done', 'The job queue waits', 'The archive is waiting']) {
          const lines = linesOf(server, part, since).map(({ msg }) => msg)
          // Once for each reason; what a hanging database fails with takes turns.
          expect(lines, lines.join('\n')).toHaveLength(new Set(lines).size)
          expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(3)
        }
        proxy.resume()
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
        proxy.hang()
        const ending = performance.now()
        await server.stop()
        expect(performance.now() - ending).toBeLessThan(30_000)
      },
    )
  })

  test(
    'a database that loses its records under a server is noticed, also where nobody asks, and what is made anew in it replaces nothing',
    SLOW,
    async () => {
      const databaseUrl = await newDatabase()
      const first = await serverOn(databaseUrl)
      const given = await servedBy(first, SLA)
      expect(given).toMatch(/^[0-9a-f]{64}$/)
      const owner = await sessionOf(databaseUrl)
      await owner.query(
        'truncate documents, document_bytes, document_signings, certificates, demo_identity, ledger_timestamps cascade',
      )
      const second = await serverOn(databaseUrl)
      const other = await servedBy(second, SLA)
      expect(other).toMatch(/^[0-9a-f]{64}$/)
      expect(other).not.toBe(given)
      expect(await verdictOf(first, other)).toBe('503 archive-unavailable')
      expect(await servedBy(first, SLA)).toBe(given)
      await expect
        .poll(() => archiveOf(first), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
      expect(await verdictOf(first, other)).toBe('503 archive-unavailable')
      expect(await verdictOf(first, given)).toBe('genuine-in-force')
      expect(await servedBy(first, SLA)).toBe(given)
      // Nothing is added to what cannot be trusted.
      expect(await servedBy(first, DPA)).toBe('503 archive-unavailable')
      expect(linesOf(first, 'The database does not record 1 of the signed documents')).toHaveLength(1)
      await first.stop()
      // The first thing that an operator tries, and the second.
      for (const start of [1, 2]) {
        const again = await serverOn(databaseUrl, first.stateDirectory)
        expect(await archiveOf(again)).toMatchObject({ state: 'waiting', code: 'database-incomplete' })
        expect([start, await servedBy(again, SLA)]).toEqual([start, given])
        expect(await verdictOf(again, given)).toBe('503 archive-unavailable')
        await again.stop()
      }

      // Within two minutes: nobody has asked the second server for anything since.
      expect(await archiveOf(second)).toMatchObject(HEALTHY)
      await owner.query('truncate documents, document_bytes cascade')
      await expect
        .poll(() => archiveOf(second), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
    },
  )

  test(
    'bytes that are damaged or lost in the database are not served, and health says so; a damaged copy is made anew',
    SLOW,
    async () => {
      const databaseUrl = await newDatabase()
      const first = await serverOn(databaseUrl)
      const [sla, dpa] = [await servedBy(first, SLA), await servedBy(first, DPA)]
      expect([sla, dpa]).toEqual([
        expect.stringMatching(/^[0-9a-f]{64}$/),
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ])
      const owner = await sessionOf(databaseUrl)
      const directory = emptyDirectory()
      const copies = new ByteFiles(directory)
      // A copy on the disk of another server: the database has the good bytes.
      await mkdir(dirname(copies.pathOf(sla)), { recursive: true })
      await writeFile(copies.pathOf(sla), 'other bytes')
      const second = await serverOn(databaseUrl, directory)
      expect(await servedBy(second, SLA)).toBe(sla)
      expect((await copies.read(sla))?.length).toBeGreaterThan(10_000)

      await owner.query(
        `update document_bytes set bytes = overlay(bytes placing '\\x00'::bytea from 5000) where sha256 = $1`,
        [dpa],
      )
      expect(await servedBy(second, DPA)).toBe('500 document-damaged')
      expect(await copies.read(dpa)).toBeNull()
      for (const server of [first, second])
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({ state: 'failing', code: 'database-document-damaged' })
      await owner.query('delete from document_bytes where sha256 = $1', [dpa])
      expect(await servedBy(second, DPA)).toBe('503 document-lost')
      await expect
        .poll(() => archiveOf(second), POLL)
        .toMatchObject({ state: 'failing', code: 'database-document-lost' })
      expect(await servedBy(first, DPA)).toBe(dpa)
    },
  )
})
