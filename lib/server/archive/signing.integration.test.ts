import { X509Certificate } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore, type Store } from '../db/open-store.ts'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { signatureIn } from '../documents/testing/signed-documents.ts'
import { certificates } from '../signing/tables.ts'
import { keyFolder, makeCertificate, makeP12 } from '../signing/testing/make-p12.ts'
import { has } from '../signing/testing/tools.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { startTestAuthority, verifiedByOpenssl } from '../timestamps/testing/test-authority.ts'
import { REASONS } from './jobs/reason.ts'
import { documentBytes, documentSignings, documents } from './tables.ts'
import { type Archiver, startArchiver } from './testing/run-archiver.ts'
import { tokenIn } from './testing/token-in.ts'

const NEXT_DAY = { SLA_DESK_NOW: '2026-11-21T10:00:00Z+run' }
/** Before the day on which the archivers of these tests begin, 20 November 2026. */
const DAY_BEFORE = { SLA_DESK_NOW: '2026-11-19T10:00:00Z+run' }
const DAY_AFTER = { SLA_DESK_NOW: '2026-11-22T10:00:00Z+run' }
/** An authority tells the true time, and so must the desk. */
const TRUE_TIME = { SLA_DESK_NOW: '' }
const PATIENCE = 60_000

// Each test archives three documents twice, in processes of their own; and a job of a killed process is another's only
// after half a minute without a heartbeat.
vi.setConfig({ testTimeout: 240_000 })

let backend: Backend
let open: Store
let root: string

beforeEach(async () => {
  backend = await startPostgres()
  open = await openStore(backend.settings)
  const copy = smallDeskCopy()
  root = copy.root
  onTestFinished(() => copy.remove())
})
afterEach(async () => {
  await open.close()
  await backend.stop()
})

/** Archives the three documents of the desk to the end. */
async function archived(variables: Record<string, string> = {}) {
  const archiver = startArchiver(root, backend.settings, variables)
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
    rmSync(join(backend.settings.stateDirectory, left), { recursive: true, force: true })
}

/** Kills a process as soon as it has recorded when it signs a document, and before that is archived. */
async function killOnceBegun(archiver: Archiver) {
  const until = performance.now() + PATIENCE
  while (performance.now() < until) {
    const begun = await open.db.select().from(documentSignings)
    const made = await rows()
    const unmade = begun.find((row) => row.cms === null && !made.has(nameOf(row)))
    if (unmade !== undefined) {
      archiver.child.kill('SIGKILL')
      await archiver.ended
      // What it still did before the signal reached it.
      expect((await rows()).has(nameOf(unmade))).toBe(false)
      return { name: nameOf(unmade), signedAt: new Date(unmade.signedAt).toISOString() }
    }
    await pause(2)
  }
  throw new Error('no document was begun')
}

test('a document states the time at which it was begun, whoever finishes it, and every other its own', async () => {
  const { name, signedAt } = await killOnceBegun(startArchiver(root, backend.settings))
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
  await archived()
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
  await archived()
  await forgetFiles()
  await open.db.update(documentSignings).set({ software: 'an older one' })
  const again = await archived(NEXT_DAY)
  expect([...again.values()].map(({ signedAt }) => signedAt)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/^2026-11-21T10:/)),
  )
})

test('a demonstration whose clock is set back signs with a demo certificate of that day', async () => {
  const first = await archived()
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
  await archived()
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
      const key = { ...TRUE_TIME, ...ecKey() }
      await archived(key)
      const uninterrupted = await hashes()
      await forgetFiles()
      await archived(key)
      expect(await hashes()).toEqual(uninterrupted)
    })

    test('a timestamp that was obtained is in the file that is made again, and no other is asked for', async () => {
      const authority = await startTestAuthority()
      onTestFinished(async () => await authority.stop())
      const settings = { ...TRUE_TIME, ...ecKey(), TSA_URL: authority.url }
      const made = await archived(settings)
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
      await archived(settings)
      expect(await hashes()).toEqual(uninterrupted)
      expect(authority.asked()).toBe(3)
    })

    test('while the authority cannot be reached nothing is archived, and the reason is told; then all of it is', async () => {
      const gone = { ...TRUE_TIME, TSA_URL: 'http://127.0.0.1:9/' }
      const archiver = startArchiver(root, backend.settings, gone)
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
