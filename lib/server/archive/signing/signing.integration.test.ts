import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore, type Store, type StoreSettings } from '../../db/open-store.ts'
import { type Backend, startPostgres } from '../../db/testing/backends.ts'
import { signatureIn } from '../../documents/testing/signed-documents.ts'
import { certificates } from '../../signing/tables.ts'
import { keyFolder, makeCertificate, makeP12 } from '../../signing/testing/make-p12.ts'
import { has } from '../../signing/testing/tools.ts'
import { smallDeskCopy } from '../../testing/desk-copy.ts'
import { sharedDesk } from '../../testing/shared-desk.ts'
import { startTestAuthority, verifiedByOpenssl } from '../../timestamps/testing/test-authority.ts'
import { REASONS } from '../jobs/state/reason.ts'
import { documentBytes, documentSignings, documents } from '../tables.ts'
import { startArchiver } from '../testing/run-archiver.ts'
import { emptyDirectory } from '../testing/served-desk.ts'
import { tokenIn } from '../testing/token-in.ts'

const NEXT_DAY = { SLA_DESK_NOW: '2026-11-21T10:00:00Z+run' }
/** Before the day on which the archivers of these tests begin, 20 November 2026. */
const DAY_BEFORE = { SLA_DESK_NOW: '2026-11-19T10:00:00Z+run' }
const DAY_AFTER = { SLA_DESK_NOW: '2026-11-22T10:00:00Z+run' }
/** An authority tells the true time, and so must the desk. */
const TRUE_TIME = { SLA_DESK_NOW: '' }
const PATIENCE = 60_000

// A job of a killed process is another's only after half a minute without a heartbeat.
vi.setConfig({ testTimeout: 600_000 })

const desk = sharedDesk(smallDeskCopy)

/** A PostgreSQL with two databases to begin from: `desk`, in which everything is archived, and an empty one. */
let cluster: Backend
let databases = 0
let settings: StoreSettings
let open: Store

beforeAll(async () => {
  cluster = await startPostgres()
  const archiver = startArchiver(desk(), cluster.settings)
  expect([await archiver.ended, archiver.complaints()]).toEqual([0, ''])
}, 240_000)
afterAll(async () => await cluster.stop())

/** Opens a desk of its own for a test, which has archived nothing yet. */
async function newDesk(template = 'template1'): Promise<void> {
  const name = `desk_${++databases}`
  const operator = new Client({ connectionString: inDatabase('postgres') })
  await operator.connect()
  await operator.query(`create database ${name} template ${template}`)
  await operator.end()
  settings = { stateDirectory: emptyDirectory(), databaseUrl: inDatabase(name) }
  const opened = await openStore(settings)
  onTestFinished(async () => await opened.close())
  open = opened
}

/** Opens a desk that archived its three documents from 10:00 on 20 November 2026 on. */
async function archivedDesk(): Promise<void> {
  await newDesk('desk')
  cpSync(cluster.settings.stateDirectory, settings.stateDirectory, { recursive: true })
}

function inDatabase(name: string): string {
  const url = new URL(cluster.settings.databaseUrl ?? '')
  url.pathname = name
  return url.href
}

/** Archives the three documents of the desk to the end. */
async function archived(variables: Record<string, string> = {}) {
  const archiver = startArchiver(desk(), settings, variables)
  expect([await archiver.ended, archiver.complaints()]).toEqual([0, ''])
  return await rows()
}

async function rows() {
  const all = await open.db.select().from(documents)
  return new Map(
    all.map((row) => [nameOf(row), { ...row, signedAt: new Date(row.signedAt).toISOString() }] as const),
  )
}

async function hashes(): Promise<Map<string, string>> {
  return new Map([...(await rows())].map(([name, { sha256 }]) => [name, sha256]))
}

const nameOf = ({ version, tier, region, kind }: Record<'version' | 'tier' | 'region' | 'kind', string>) =>
  [version, tier, region, kind].join('/')

/** As a crash leaves it between the record of a signing and the finished file. */
async function forgetFiles(): Promise<void> {
  await open.db.delete(documents)
  await open.db.delete(documentBytes)
  for (const left of ['documents', 'manifest.json'])
    rmSync(join(settings.stateDirectory, left), { recursive: true, force: true })
}

/** Listens for a process that begins to sign a document: what is returned resolves once it has recorded that. */
async function listenForSigning(): Promise<() => Promise<unknown>> {
  const listener = new Client({ connectionString: settings.databaseUrl })
  await listener.connect()
  onTestFinished(async () => await listener.end())
  await listener.query(`
    create function tell() returns trigger language plpgsql as
      $$ begin perform pg_notify('begun', ''); return null; end $$;
    create trigger begun after insert on document_signings execute function tell();
    listen begun`)
  const begun = once(listener, 'notification', { signal: AbortSignal.timeout(PATIENCE) })
  return () => begun
}

/** Kills a process as soon as it has recorded when it signs a document, and before that is archived. */
async function killOnceBegun() {
  const begun = await listenForSigning()
  const archiver = startArchiver(desk(), settings)
  await begun()
  archiver.child.kill('SIGKILL')
  await archiver.ended
  const recorded = await open.db.select().from(documentSignings)
  const made = await rows()
  const unmade = recorded.find((row) => row.cms === null && !made.has(nameOf(row)))
  if (unmade === undefined) throw new Error('what was begun was finished before the kill')
  return { name: nameOf(unmade), signedAt: new Date(unmade.signedAt).toISOString() }
}

test('a document states the time at which it was begun, whoever finishes it, and every other its own', async () => {
  await newDesk()
  const { name, signedAt } = await killOnceBegun()
  expect(signedAt).toMatch(/^2026-11-20T10:0\d:\d\d\.000Z$/)
  const made = await archived(NEXT_DAY)
  expect(made.size).toBe(3)
  expect(made.get(name)?.signedAt).toBe(signedAt)
  for (const [other, row] of made)
    if (other !== name)
      expect([other, row.signedAt]).toEqual([other, expect.stringMatching(/^2026-11-21T10:/)])
  // The file itself says so: in its information, its metadata, its signature and on its last page.
  const held = await open.db.select().from(documentBytes)
  const bytes = held.find(({ sha256 }) => sha256 === made.get(name)?.sha256)?.bytes ?? new Uint8Array()
  const second = signedAt.replace('.000Z', 'Z')
  const compact = second.replaceAll(/[-:T]/g, '')
  const text = Buffer.from(bytes).toString('latin1')
  expect(text).toContain(`<xmp:CreateDate>${second}</xmp:CreateDate>`)
  expect(text).toContain(`<xmp:ModifyDate>${second}</xmp:ModifyDate>`)
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ CreationDate: `D:${compact}`, ModDate: `D:${compact}` })
  // UTCTime (RFC 5652, 11.3): the year in two digits.
  expect(signatureIn(new Uint8Array(bytes)).cms.toString('latin1')).toContain(compact.slice(2))
  const { items } = await (await pdf.getPage(pdf.numPages)).getTextContent()
  const page = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  // The ledger: version 2026-10-01 was published on 1 July 2026 at 09:00 UTC.
  expect(page.replaceAll(/\s+/g, ' ')).toMatch(
    /Release published on \S+ \S+ 2026, 09:00 UTC .*signed on.* 20 November 2026, 10:0\d UTC/,
  )
})

test('killed after the time was recorded and before the file was written, a document has the bytes of an uninterrupted one', async () => {
  await archivedDesk()
  const uninterrupted = await hashes()
  await forgetFiles()
  // The time alone: what was signed with an RSA key is signed again as it was.
  await open.db.update(documentSignings).set({ coveredSha256: null, cms: null })
  const again = await archived(NEXT_DAY)
  expect(await hashes()).toEqual(uninterrupted)
  expect([...again.values()].map(({ signedAt }) => signedAt)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/^2026-11-20T10:0\d:/)),
  )
})

test('what another release of the software began is begun anew, at its own time', async () => {
  await archivedDesk()
  await forgetFiles()
  await open.db.update(documentSignings).set({ software: 'an older one' })
  const again = await archived(NEXT_DAY)
  expect([...again.values()].map(({ signedAt }) => signedAt)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/^2026-11-21T10:/)),
  )
})

test('a demonstration whose clock is set back signs with a demo certificate of that day', async () => {
  await archivedDesk()
  const first = await rows()
  await forgetFiles()
  const again = await archived(DAY_BEFORE)
  expect([...again.values()].map(({ signedAt }) => signedAt)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/^2026-11-19T10:/)),
  )
  // One for each day, and both stay published. Each begins an hour before it was made.
  const published = await open.db.select().from(certificates)
  const begins = new Map(
    published.map(({ fingerprint, pem }) => [
      fingerprint,
      new Date(new X509Certificate(pem).validFrom).toISOString(),
    ]),
  )
  expect(begins.size).toBe(2)
  for (const row of first.values()) expect(begins.get(row.certificate)).toMatch(/^2026-11-20T09:0\d:/)
  for (const row of again.values()) expect(begins.get(row.certificate)).toMatch(/^2026-11-19T09:0\d:/)
})

test('a signature over other bytes is not put into a file', async () => {
  await archivedDesk()
  await forgetFiles()
  await open.db.update(documentSignings).set({ coveredSha256: 'f'.repeat(64) })
  const again = await archived(DAY_AFTER)
  expect([...again.values()].map(({ signedAt }) => signedAt)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/^2026-11-22T10:/)),
  )
})

describe.runIf(has(['openssl'], 'that a document has the same bytes again with an EC key and a timestamp'))(
  'with a key and an authority of OpenSSL',
  () => {
    function ecKey(): Record<string, string> {
      const folder = keyFolder()
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const file = join(folder, 'desk.p12')
      writeFileSync(file, makeP12(folder, makeCertificate(folder, 'desk', 'ec'), 'pass'))
      return { SIGNING_P12: file, SIGNING_PASSWORD: 'pass' }
    }

    test('an EC key, whose signatures differ each time, gives the same bytes after a crash', async () => {
      await newDesk()
      const key = { ...TRUE_TIME, ...ecKey() }
      await archived(key)
      const uninterrupted = await hashes()
      await forgetFiles()
      await archived(key)
      expect(await hashes()).toEqual(uninterrupted)
    })

    test('a timestamp that was obtained is in the file that is made again, and no other is asked for', async () => {
      await newDesk()
      const authority = await startTestAuthority()
      onTestFinished(async () => await authority.stop())
      const timestamped = { ...TRUE_TIME, ...ecKey(), TSA_URL: authority.url }
      const made = await archived(timestamped)
      const uninterrupted = await hashes()
      expect(authority.asked()).toBe(3)
      for (const { signedAt, timestampedAt } of made.values()) {
        const later = Date.parse(timestampedAt as string) - Date.parse(signedAt)
        // The authority tells whole seconds, as the signature does.
        expect(later).toBeGreaterThanOrEqual(0)
        expect(later).toBeLessThan(PATIENCE)
      }
      for (const { bytes } of await open.db.select().from(documentBytes)) {
        const { value, token } = tokenIn(signatureIn(bytes).cms)
        expect(verifiedByOpenssl(value, token, authority.root, 'token')).toContain('Verification: OK')
      }
      await forgetFiles()
      await archived(timestamped)
      expect(await hashes()).toEqual(uninterrupted)
      expect(authority.asked()).toBe(3)
    })

    test('while the authority cannot be reached nothing is archived, and the reason is told; then all of it is', async () => {
      await newDesk()
      const gone = { ...TRUE_TIME, TSA_URL: 'http://127.0.0.1:9/' }
      const archiver = startArchiver(desk(), settings, gone)
      expect(await archiver.ended).toBe(1)
      expect(archiver.complaints()).toBe(`${REASONS['timestamp-unavailable']}\n`)
      expect((await rows()).size).toBe(0)
      const authority = await startTestAuthority()
      onTestFinished(async () => await authority.stop())
      const made = await archived({ ...TRUE_TIME, TSA_URL: authority.url })
      expect([...made.values()].filter(({ timestampedAt }) => timestampedAt !== null)).toHaveLength(3)
    })
  },
)
