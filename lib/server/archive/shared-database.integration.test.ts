import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { startHangingProxy } from '../db/testing/hanging-proxy.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { ByteFiles } from './bytes/byte-files.ts'

const SLOW = { timeout: 300_000 }
const POLL = { timeout: 120_000, interval: 500 }
const SLA = '/documents/2026-10-01/starter/eu/sla.pdf'
const UNKNOWN = 'e'.repeat(64)
/** As `lib/server/db/one-at-a-time.ts` has it. */
const UPDATE_LOCK = 4_716_120

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

async function serverOn(databaseUrl: string, stateDirectory = emptyDirectory()): Promise<BuiltServer> {
  const server = await startBuiltServer({
    SLA_DESK_NOW: '2026-11-20T10:00:00Z',
    SECRET_KEY: 'a secret of both servers, for tests',
    DATABASE_URL: databaseUrl,
    STATE_DIRECTORY: stateDirectory,
  })
  onTestFinished(server.stop)
  return server
}

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-shared-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

async function archiveOf({ address }: BuiltServer) {
  const answer = await fetch(`${address}/health/ready`)
  return ((await answer.json()) as { archive: { state: string; code: string | null } }).archive
}

async function verdictOf({ address }: BuiltServer, sha256: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sha256 }),
  })
  const { verdict, code } = (await answer.json()) as { verdict?: string; code?: string }
  return verdict ?? `${answer.status} ${code}`
}

/** The SHA-256 of the bytes that are served, or the refusal. */
async function servedBy({ address }: BuiltServer, path = SLA): Promise<string> {
  const answer = await fetch(address + path)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (answer.ok) return createHash('sha256').update(bytes).digest('hex')
  return `${answer.status} ${(JSON.parse(bytes.toString()) as { code: string }).code}`
}

const linesOf = ({ log }: BuiltServer, part: string) => log.filter(({ msg }) => String(msg).includes(part))

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

  test(
    'a start while another process is frozen in updating the tables serves, says so, and has them when it can',
    SLOW,
    async () => {
      const databaseUrl = await newDatabase()
      const frozen = await sessionOf(databaseUrl)
      await frozen.query('select pg_advisory_lock($1)', [UPDATE_LOCK])
      const server = await serverOn(databaseUrl)
      expect((await fetch(`${server.address}/enterprise-sla`)).status).toBe(200)
      expect(await archiveOf(server)).toMatchObject({ state: 'waiting', code: 'database-unavailable' })
      expect(await verdictOf(server, UNKNOWN)).toBe('503 archive-unavailable')
      expect(linesOf(server, 'Another process is updating the tables')).not.toEqual([])
      await frozen.query('select pg_advisory_unlock($1)', [UPDATE_LOCK])
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
    },
  )

  test(
    'a database that hangs is told to who asks and in health, in time, and holds nobody else; nor the end of the process',
    SLOW,
    async () => {
      const proxy = await startHangingProxy(await newDatabase())
      onTestFinished(proxy.stop)
      const server = await serverOn(proxy.databaseUrl)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      proxy.hang()
      const since = performance.now()
      const asked = Array.from({ length: 6 }, () => verdictOf(server, UNKNOWN))
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-unavailable' })
      expect(performance.now() - since).toBeLessThan(25_000)
      expect(await Promise.all(asked)).toEqual(Array.from({ length: 6 }, () => '503 archive-unavailable'))
      expect(performance.now() - since).toBeLessThan(30_000)
      for (let tries = 0; tries < 20; tries += 1)
        expect(await verdictOf(server, UNKNOWN)).toBe('503 archive-unavailable')
      const quick = performance.now()
      expect((await fetch(`${server.address}/api/v1/offers`)).status).toBe(200)
      expect(performance.now() - quick).toBeLessThan(3_000)
      // Three rounds of the sweeps.
      await pause(30_000)
      for (const { err } of server.log) expect(err).toBeUndefined()
      for (const part of ['No jobs are done', 'The job queue waits', 'The archive is waiting'])
        expect([part, linesOf(server, part).length <= 2]).toEqual([part, true])
      proxy.resume()
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
      proxy.hang()
      const ending = performance.now()
      await server.stop()
      expect(performance.now() - ending).toBeLessThan(30_000)
    },
  )

  test(
    'a database that loses its records under a server is noticed, and what is made anew in it replaces nothing',
    SLOW,
    async () => {
      const databaseUrl = await newDatabase()
      const first = await serverOn(databaseUrl)
      const given = await servedBy(first)
      expect(given).toMatch(/^[0-9a-f]{64}$/)
      const owner = await sessionOf(databaseUrl)
      await owner.query(
        'truncate documents, document_bytes, document_signings, certificates, demo_identity, ledger_timestamps cascade',
      )
      const second = await serverOn(databaseUrl)
      const other = await servedBy(second)
      expect(other).toMatch(/^[0-9a-f]{64}$/)
      expect(other).not.toBe(given)
      expect(await verdictOf(first, other)).toBe('503 archive-unavailable')
      expect(await servedBy(first)).toBe(given)
      await expect
        .poll(() => archiveOf(first), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
      expect(await verdictOf(first, other)).toBe('503 archive-unavailable')
      expect(await verdictOf(first, given)).toBe('genuine-in-force')
      expect(await servedBy(first)).toBe(given)
      // Nothing is added to what cannot be trusted.
      expect(await servedBy(first, SLA.replace('sla.pdf', 'dpa.pdf'))).toBe('503 archive-unavailable')
      expect(linesOf(first, 'The database does not record 1 of the signed documents')).toHaveLength(1)
      await first.stop()
      // The first thing that an operator tries, and the second.
      for (const start of [1, 2]) {
        const again = await serverOn(databaseUrl, first.stateDirectory)
        expect(await archiveOf(again)).toMatchObject({ state: 'waiting', code: 'database-incomplete' })
        expect([start, await servedBy(again)]).toEqual([start, given])
        expect(await verdictOf(again, given)).toBe('503 archive-unavailable')
        await again.stop()
      }
    },
  )

  test('records that are lost while nobody asks are missed within two minutes', SLOW, async () => {
    const databaseUrl = await newDatabase()
    const server = await serverOn(databaseUrl)
    await servedBy(server)
    await (await sessionOf(databaseUrl)).query('truncate documents, document_bytes cascade')
    await expect
      .poll(() => archiveOf(server), POLL)
      .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
  })

  test(
    'bytes that are damaged or lost in the database are not served, and health says so; a damaged copy is made anew',
    SLOW,
    async () => {
      const databaseUrl = await newDatabase()
      const first = await serverOn(databaseUrl)
      const hash = await servedBy(first)
      const owner = await sessionOf(databaseUrl)
      // Its copy: the database has the good bytes.
      writeFileSync(new ByteFiles(first.stateDirectory).pathOf(hash), 'other bytes')
      await first.stop()
      const again = await serverOn(databaseUrl, first.stateDirectory)
      expect(await servedBy(again)).toBe(hash)
      expect((await new ByteFiles(first.stateDirectory).read(hash))?.length).toBeGreaterThan(10_000)

      await owner.query(`update document_bytes set bytes = overlay(bytes placing '\\x00'::bytea from 5000)`)
      const directory = emptyDirectory()
      const second = await serverOn(databaseUrl, directory)
      expect(await servedBy(second)).toBe('500 document-damaged')
      expect(await new ByteFiles(directory).read(hash)).toBeNull()
      for (const server of [again, second])
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({ state: 'failing', code: 'database-document-damaged' })
      await owner.query('delete from document_bytes')
      expect(await servedBy(second)).toBe('503 document-lost')
      await expect
        .poll(() => archiveOf(second), POLL)
        .toMatchObject({ state: 'failing', code: 'database-document-lost' })
      expect(await servedBy(again)).toBe(hash)
    },
  )

  test(
    'a table that may no longer be read is an archive that cannot be asked, and no fault of the server',
    SLOW,
    async () => {
      await operator.query(`create role app login password 'desk'`)
      const databaseUrl = await newDatabase('app')
      const server = await serverOn(databaseUrl)
      const hash = await servedBy(server)
      await (await sessionOf(databaseUrl)).query('revoke all on documents from app')
      expect(await verdictOf(server, UNKNOWN)).toBe('503 archive-unavailable')
      const page = await fetch(`${server.address}/verify?sha256=${UNKNOWN}`)
      expect(page.status).toBe(200)
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-unavailable' })
      expect(await servedBy(server)).toBe(hash)
      for (const { err } of server.log) expect(err).toBeUndefined()
      await (await sessionOf(databaseUrl)).query('grant all on documents to app')
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      expect(await verdictOf(server, UNKNOWN)).toBe('unknown')
    },
  )

  test(
    'a database that is only to be read for a while is told in health, and once in the log',
    SLOW,
    async () => {
      const databaseUrl = await newDatabase()
      const server = await serverOn(databaseUrl)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
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
      for (const { err } of server.log) expect(err).toBeUndefined()
      expect(linesOf(server, 'The archive is waiting: The database can only be read')).toHaveLength(1)
      expect(linesOf(server, 'The job queue waits').length).toBeLessThanOrEqual(1)
      await setReadOnly('off')
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
    },
  )
})
