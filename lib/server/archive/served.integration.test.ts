import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { has } from '../signing/testing/tools.ts'
import { isBuilt, preparedDirectory, startBuiltServer } from '../testing/built-server.ts'
import { freePort } from '../testing/free-port.ts'
import { startTestAuthority, verifiedByOpenssl } from '../timestamps/testing/test-authority.ts'
import { ByteFiles } from './bytes/byte-files.ts'
import { type Manifest, manifestText } from './manifest-file.ts'

const SLA = '/documents/2026-10-01/enterprise/eu/sla.pdf'
const NOW = { SLA_DESK_NOW: '2026-11-20T10:00:00Z' }
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function stateDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** As an earlier start left it. */
async function startedBefore(): Promise<string> {
  const directory = await preparedDirectory()
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

async function serverWith(settings: Record<string, string>) {
  const server = await startBuiltServer({ ...NOW, ...settings })
  onTestFinished(server.stop)
  return server
}

test.runIf(isBuilt)(
  'a document that nobody has made is made when it is asked for, and is the same bytes ever after',
  async () => {
    const STATE_DIRECTORY = await startedBefore()
    const first = await serverWith({ STATE_DIRECTORY })
    const [one, other] = await Promise.all([fetch(first.address + SLA), fetch(first.address + SLA)])
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
    const part = await fetch(first.address + SLA, { headers: { range: 'bytes=5-14' } })
    expect([part.status, new Uint8Array(await part.arrayBuffer())]).toEqual([206, bytes.slice(5, 15)])
    expect(
      (await fetch(first.address + SLA, { headers: { 'if-none-match': `"${hashOf(bytes)}"` } })).status,
    ).toBe(304)
    await first.stop()
    const second = await serverWith({ STATE_DIRECTORY })
    const again = await fetch(second.address + SLA)
    expect(hashOf(new Uint8Array(await again.arrayBuffer()))).toBe(hashOf(bytes))
    const certificates = await (await fetch(`${second.address}/.well-known/sla-desk/certificates.pem`)).text()
    expect(certificates).toMatch(
      /^-----BEGIN CERTIFICATE-----\n[^#]+-----END CERTIFICATE-----\n# Demo signature of Lumenary Cloud, Inc\. \(demo: .*\n# SHA-256 [0-9a-f]{64}, valid until .*\n$/,
    )
  },
)

test.runIf(isBuilt)(
  'with the database out of reach the pages are served, archived documents too, and what needs it says so',
  async () => {
    const STATE_DIRECTORY = stateDirectory()
    const bytes = Buffer.from('%PDF-1.7 what was archived before')
    await new ByteFiles(STATE_DIRECTORY).write(hashOf(bytes), bytes)
    const document = {
      ...{ version: '2026-10-01', tier: 'enterprise', region: 'eu', kind: 'sla' as const },
      ...{ sha256: hashOf(bytes), size: bytes.length, fileName: 'sla.pdf' },
      ...{ certificate: 'f'.repeat(64), archivedAt: '2026-11-19T10:00:00.000Z' },
      ...{ signedAt: '2026-11-19T09:59:59.000Z', timestampedAt: null },
    }
    const manifest: Manifest = { documents: [document], certificates: [] }
    writeFileSync(join(STATE_DIRECTORY, 'manifest.json'), manifestText(manifest))
    const DATABASE_URL = `postgresql://desk:secret-word@127.0.0.1:${await freePort()}/desk`
    const server = await serverWith({ STATE_DIRECTORY, DATABASE_URL, ARCHIVE: 'ahead' })
    const get = (path: string, accept = '*/*') => fetch(server.address + path, { headers: { accept } })

    for (const page of [
      '/enterprise-sla',
      '/enterprise-sla/enterprise/eu',
      '/calculators',
      '/versions',
      '/verify',
    ])
      expect([page, (await get(page)).status]).toEqual([page, 200])
    expect(Buffer.from(await (await get(SLA)).arrayBuffer())).toEqual(bytes)

    const lacking = '/documents/2026-10-01/enterprise/eu/dpa.pdf'
    const refused = await get(lacking)
    expect([refused.status, refused.headers.get('content-type'), refused.headers.get('retry-after')]).toEqual(
      [503, 'application/problem+json', '60'],
    )
    expect(await refused.json()).toMatchObject({ code: 'archive-unavailable', status: 503 })
    const shown = await get(lacking, 'text/html')
    expect([shown.status, await shown.text()]).toEqual([
      503,
      expect.stringContaining('<h1>The archive is temporarily unavailable'),
    ])

    let ready: unknown
    for (let tries = 0; tries < 50; tries += 1) {
      const answer = await get('/health/ready')
      expect(answer.status).toBe(200)
      ready = await answer.json()
      if (JSON.stringify(ready).includes('cannot be used')) break
      await pause(100)
    }
    expect(ready).toEqual({
      status: 'ready',
      archive: {
        state: 'waiting',
        owed: 135,
        archived: 1,
        code: 'database-unavailable',
        reason: 'The database cannot be used. The log says why. The server tries again.',
      },
      jobs: null,
      clock: { now: '2026-11-20T10:00:00.000Z', runs: false },
    })
    expect(JSON.stringify(server.log)).not.toContain('secret-word')
  },
)

test.runIf(isBuilt)(
  'a second server on the same directory serves the pages and leaves the archive alone',
  async () => {
    const STATE_DIRECTORY = await startedBefore()
    const first = await serverWith({ STATE_DIRECTORY, ARCHIVE: 'ahead' })
    const second = await serverWith({ STATE_DIRECTORY, ARCHIVE: 'ahead' })
    expect((await fetch(`${second.address}/enterprise-sla/enterprise/eu`)).status).toBe(200)
    const { archive } = (await (await fetch(`${second.address}/health/ready`)).json()) as {
      archive: { state: string; code: string }
    }
    expect(archive).toMatchObject({ state: 'waiting', code: 'database-in-use' })
    expect(JSON.stringify(second.log)).toContain(`process ${first.child.pid}. One process at a time`)
  },
)

test.runIf(isBuilt)(
  'a document that was recorded just before a crash, and so is missing in the manifest, is known after it',
  async () => {
    const STATE_DIRECTORY = await startedBefore()
    const first = await serverWith({ STATE_DIRECTORY })
    const sha256 = (await fetch(first.address + SLA)).headers.get('etag')?.replaceAll('"', '')
    await first.stop()
    rmSync(join(STATE_DIRECTORY, 'manifest.json'))
    const second = await serverWith({ STATE_DIRECTORY })
    const answer = await fetch(`${second.address}/api/v1/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sha256 }),
    })
    expect(await answer.json()).toMatchObject({ verdict: 'genuine-in-force', sha256 })
  },
)

test.runIf(isBuilt)('bytes that were changed on the disk are not handed out', async () => {
  const STATE_DIRECTORY = await startedBefore()
  const first = await serverWith({ STATE_DIRECTORY })
  const etag = (await fetch(first.address + SLA)).headers.get('etag') ?? ''
  await first.stop()
  writeFileSync(new ByteFiles(STATE_DIRECTORY).pathOf(etag.replaceAll('"', '')), '%PDF-1.7 forged')
  const second = await serverWith({ STATE_DIRECTORY })
  const answer = await fetch(second.address + SLA)
  expect([answer.status, await answer.json()]).toEqual([
    500,
    expect.objectContaining({ code: 'document-damaged' }),
  ])
  const head = await fetch(second.address + SLA, { method: 'HEAD' })
  expect([head.status, head.headers.get('cache-control')]).toEqual([500, 'no-store'])
})

test.runIf(isBuilt)(
  'a signing key that cannot be used stops the start with one line that names it',
  async () => {
    const STATE_DIRECTORY = stateDirectory()
    const SIGNING_P12 = join(STATE_DIRECTORY, 'key.p12')
    writeFileSync(SIGNING_P12, 'no key')
    await expect(
      startBuiltServer({ ...NOW, STATE_DIRECTORY, SIGNING_P12, SIGNING_PASSWORD: 'secret-word' }),
    ).rejects.toThrow(/ended with 1: .*SIGNING_P12(?!.*secret-word)/)
  },
)

test.runIf(isBuilt && has(['openssl'], 'that the server gets timestamps, and says so when it cannot'))(
  'without an authority nothing is claimed; while one is out of reach a new document waits; then all is timestamped',
  // Four servers, one after the other.
  { timeout: 240_000 },
  async () => {
    const STATE_DIRECTORY = stateDirectory()
    // An authority tells the true time, and so must the desk.
    const TRUE_TIME = { STATE_DIRECTORY, SLA_DESK_NOW: '' }
    const TSR = '/versions/2026-10-01/ledger-entry.tsr'
    const without = await serverWith(TRUE_TIME)
    const none = await fetch(without.address + TSR)
    expect([none.status, await none.text()]).toEqual([
      404,
      expect.stringContaining('This ledger entry has no timestamp.'),
    ])
    expect(await (await fetch(`${without.address}/versions/2026-10-01`)).text()).not.toContain('imestamp')
    await without.stop()

    const gone = await serverWith({ ...TRUE_TIME, TSA_URL: `http://127.0.0.1:${await freePort()}/` })
    const refused = await fetch(gone.address + SLA)
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '60',
      expect.objectContaining({ code: 'timestamp-unavailable' }),
    ])
    const page = await fetch(gone.address + SLA, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('<h1>This document cannot be timestamped right now</h1>')
    await gone.stop()

    const authority = await startTestAuthority()
    onTestFinished(async () => await authority.stop())
    const server = await serverWith({ ...TRUE_TIME, TSA_URL: authority.url })
    expect((await fetch(server.address + SLA)).status).toBe(200)
    const response = await until(async () => {
      const answer = await fetch(server.address + TSR)
      return answer.status === 200 ? answer : null
    })
    expect(response.headers.get('content-type')).toBe('application/timestamp-reply')
    const entry = catalogue().ledger.find(({ version }) => version === '2026-10-01') as ReleaseEntry
    const timestamp = new Uint8Array(await response.arrayBuffer())
    expect(verifiedByOpenssl(Buffer.from(canonicalEntry(entry)), timestamp, authority.root)).toContain(
      'Verification: OK',
    )
    const shown = await (await fetch(`${server.address}/versions/2026-10-01`)).text()
    expect(shown).toContain('A timestamp authority confirmed this entry on')
    expect(shown).toContain(`href="${TSR}"`)
    await server.stop()

    // The page and the file need neither the authority nor the database.
    const DATABASE_URL = `postgresql://desk@127.0.0.1:${await freePort()}/desk`
    const later = await serverWith({ ...TRUE_TIME, DATABASE_URL })
    expect(new Uint8Array(await (await fetch(later.address + TSR)).arrayBuffer())).toEqual(timestamp)
  },
)

async function until<T>(ready: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await ready()
    if (found !== null) return found
    await pause(100)
  }
  throw new Error('it never came')
}
