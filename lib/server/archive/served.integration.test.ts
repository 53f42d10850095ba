import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { has } from '../signing/testing/tools.ts'
import { type BuiltServer, isBuilt, preparedDirectory, startBuiltServer } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { freePort } from '../testing/free-port.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import { startTestAuthority, verifiedByOpenssl } from '../timestamps/testing/test-authority.ts'
import { ByteFiles } from './bytes/byte-files.ts'
import { type Manifest, manifestText } from './manifest/manifest-file.ts'
import {
  emptyDirectory,
  hashOf,
  NOW,
  POLL,
  SLOW,
  servedBy,
  serverOf,
  startedBefore,
  verdictOf,
} from './testing/served-desk.ts'

const SLA = '/documents/2026-10-01/starter/eu/sla.pdf'
const DPA = '/documents/2026-10-01/starter/eu/dpa.pdf'
const TSR = '/versions/2026-10-01/ledger-entry.tsr'

const desk = sharedDesk(smallDeskCopy)

const hashIn = ({ headers }: Response) => headers.get('etag')?.replaceAll('"', '') ?? ''

describe.runIf(isBuilt)('a desk that is started again', () => {
  let directory: string
  let server: BuiltServer
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { headers })
  beforeAll(async () => {
    directory = await preparedDirectory()
    server = await startBuiltServer({ ...NOW, STATE_DIRECTORY: directory }, desk())
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  test('a document that nobody has made is made when it is asked for, once', SLOW, async () => {
    const [one, other] = await Promise.all([get(SLA), get(SLA)])
    const bytes = new Uint8Array(await one.arrayBuffer())
    expect([hashOf(new Uint8Array(await other.arrayBuffer())), one.headers.get('etag')]).toEqual([
      hashOf(bytes),
      `"${hashOf(bytes)}"`,
    ])
    const { headers } = one
    expect(headers.get('repr-digest')).toBe(
      `sha-256=:${Buffer.from(hashOf(bytes), 'hex').toString('base64')}:`,
    )
    expect(headers.get('content-length')).toBe(String(bytes.length))
    const part = await get(SLA, { range: 'bytes=5-14' })
    expect([part.status, new Uint8Array(await part.arrayBuffer())]).toEqual([206, bytes.slice(5, 15)])
    expect((await get(SLA, { 'if-none-match': `"${hashOf(bytes)}"` })).status).toBe(304)
  })

  test('without a timestamp authority none is claimed', SLOW, async () => {
    const none = await get(TSR)
    expect([none.status, await none.text()]).toEqual([
      404,
      expect.stringContaining('This ledger entry has no timestamp.'),
    ])
    expect(await (await get('/versions/2026-10-01')).text()).not.toContain('imestamp')
  })

  describe('after its manifest was lost, and the bytes of a document were changed on the disk', () => {
    let given: string
    beforeAll(async () => {
      given = hashIn(await get(SLA))
      const damaged = hashIn(await get(DPA))
      await server.stop()
      // As after a crash just after the documents were recorded.
      rmSync(join(directory, 'manifest.json'))
      writeFileSync(new ByteFiles(directory).pathOf(damaged), '%PDF-1.7 forged')
      server = await startBuiltServer({ ...NOW, STATE_DIRECTORY: directory }, desk())
    }, 300_000)

    test('a document that is missing in the manifest is known, and is the same bytes', SLOW, async () => {
      expect(await verdictOf(server, given)).toBe('genuine-in-force')
      expect(await servedBy(server, SLA)).toBe(given)
    })

    test('the certificate that signed it is published', SLOW, async () => {
      expect(await (await get('/.well-known/sla-desk/certificates.pem')).text()).toMatch(
        /^-----BEGIN CERTIFICATE-----\n[^#]+-----END CERTIFICATE-----\n# Demo signature of Lumenary Cloud, Inc\. \(demo: .*\n# SHA-256 [0-9a-f]{64}, valid until .*\n$/,
      )
    })

    test('the changed bytes are not handed out', SLOW, async () => {
      const answer = await get(DPA)
      expect([answer.status, await answer.json()]).toEqual([
        500,
        expect.objectContaining({ code: 'document-damaged' }),
      ])
      const head = await fetch(server.address + DPA, { method: 'HEAD' })
      expect([head.status, head.headers.get('cache-control')]).toEqual([500, 'no-store'])
    })
  })
})

test.runIf(isBuilt)(
  'with the database out of reach the pages are served, archived documents too, and what needs it says so',
  SLOW,
  async () => {
    const STATE_DIRECTORY = emptyDirectory()
    const bytes = Buffer.from('%PDF-1.7 what was archived before')
    await new ByteFiles(STATE_DIRECTORY).write(hashOf(bytes), bytes)
    const document = {
      ...{ version: '2026-10-01', tier: 'starter', region: 'eu', kind: 'sla' as const },
      ...{ sha256: hashOf(bytes), size: bytes.length, fileName: 'sla.pdf' },
      ...{ certificate: 'f'.repeat(64), archivedAt: '2026-11-19T10:00:00.000Z' },
      ...{ signedAt: '2026-11-19T09:59:59.000Z', timestampedAt: null },
    }
    const manifest: Manifest = { documents: [document], certificates: [] }
    writeFileSync(join(STATE_DIRECTORY, 'manifest.json'), manifestText(manifest))
    const DATABASE_URL = `postgresql://desk:secret-word@127.0.0.1:${await freePort()}/desk`
    const server = await serverOf(desk(), { STATE_DIRECTORY, DATABASE_URL, ARCHIVE: 'ahead' })
    const get = (path: string, accept = '*/*') => fetch(server.address + path, { headers: { accept } })

    for (const page of [
      '/enterprise-sla',
      '/enterprise-sla/starter/eu',
      '/calculators',
      '/versions',
      '/verify',
    ])
      expect([page, (await get(page)).status]).toEqual([page, 200])
    expect(Buffer.from(await (await get(SLA)).arrayBuffer())).toEqual(bytes)

    const refused = await get(DPA)
    expect([refused.status, refused.headers.get('content-type'), refused.headers.get('retry-after')]).toEqual(
      [503, 'application/problem+json', '60'],
    )
    expect(await refused.json()).toMatchObject({ code: 'archive-unavailable', status: 503 })
    const shown = await get(DPA, 'text/html')
    expect([shown.status, await shown.text()]).toEqual([
      503,
      expect.stringContaining('<h1>The archive is temporarily unavailable'),
    ])

    const health = async () => {
      const answer = await get('/health/ready')
      expect(answer.status).toBe(200)
      return await answer.json()
    }
    await expect.poll(health, POLL).toEqual({
      status: 'ready',
      archive: {
        state: 'waiting',
        // The SLA, the DPA and the bundle of one offer.
        owed: 3,
        archived: 1,
        code: 'database-unavailable',
        reason: 'The database cannot be used. The log says why. The server tries again.',
      },
      jobs: null,
      mails: null,
      clock: { now: '2026-11-20T10:00:00.000Z', runs: false },
    })
    expect(JSON.stringify(server.log)).not.toContain('secret-word')
  },
)

test.runIf(isBuilt)(
  'a signing key that cannot be used stops the start with one line that names it',
  SLOW,
  async () => {
    const STATE_DIRECTORY = emptyDirectory()
    const SIGNING_P12 = join(STATE_DIRECTORY, 'key.p12')
    writeFileSync(SIGNING_P12, 'no key')
    await expect(
      startBuiltServer({ ...NOW, STATE_DIRECTORY, SIGNING_P12, SIGNING_PASSWORD: 'secret-word' }, desk()),
    ).rejects.toThrow(/ended with 1: .*SIGNING_P12(?!.*secret-word)/)
  },
)

test.runIf(isBuilt && has(['openssl'], 'that the server gets timestamps, and says so when it cannot'))(
  'while the authority is out of reach a new document waits; then all is timestamped, and shown without the authority',
  SLOW,
  async () => {
    const STATE_DIRECTORY = await startedBefore()
    // An authority tells the true time, and so must the desk.
    const TRUE_TIME = { STATE_DIRECTORY, SLA_DESK_NOW: '' }
    const port = await freePort()
    const server = await serverOf(desk(), { ...TRUE_TIME, TSA_URL: `http://127.0.0.1:${port}/` })
    const refused = await fetch(server.address + SLA)
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '60',
      expect.objectContaining({ code: 'timestamp-unavailable' }),
    ])
    const page = await fetch(server.address + SLA, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('<h1>This document cannot be timestamped right now</h1>')

    const authority = await startTestAuthority(port)
    onTestFinished(async () => await authority.stop())
    const statusOf = async (path: string) => (await fetch(server.address + path)).status
    await expect.poll(() => statusOf(SLA), POLL).toBe(200)
    await expect.poll(() => statusOf(TSR), POLL).toBe(200)
    const response = await fetch(server.address + TSR)
    expect(response.headers.get('content-type')).toBe('application/timestamp-reply')
    const timestamp = new Uint8Array(await response.arrayBuffer())
    const shown = await (await fetch(`${server.address}/versions/2026-10-01`)).text()
    expect(shown).toContain('A timestamp authority confirmed this entry on')
    expect(shown).toContain(`href="${TSR}"`)
    const [entry] = readCatalogue(desk()).catalogue?.ledger ?? []
    const stamped = Buffer.from(canonicalEntry(entry as ReleaseEntry))
    expect(verifiedByOpenssl(stamped, timestamp, authority.root)).toContain('Verification: OK')
    await server.stop()
    await authority.stop()

    // The page and the file need neither the authority nor the database.
    const DATABASE_URL = `postgresql://desk@127.0.0.1:${await freePort()}/desk`
    const later = await serverOf(desk(), { ...TRUE_TIME, DATABASE_URL })
    expect(new Uint8Array(await (await fetch(later.address + TSR)).arrayBuffer())).toEqual(timestamp)
  },
)
