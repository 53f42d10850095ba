import { createHash } from 'node:crypto'
import { mkdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../db/testing/backends.ts'
import { isBuilt, preparedDirectory, startBuiltServer } from '../testing/built-server.ts'

const SLA = '/documents/2026-10-01/enterprise/eu/sla.pdf'
const CERTIFICATES = '/.well-known/sla-desk/certificates.pem'

/** Two servers on one PostgreSQL, as behind a balancer; each has a STATE_DIRECTORY of its own. */
async function twoServers() {
  const { settings, stop } = await startPostgres()
  onTestFinished(stop)
  const shared = {
    DATABASE_URL: settings.databaseUrl ?? '',
    SECRET_KEY: 'a secret of both servers, for tests',
    SLA_DESK_NOW: '2026-11-20T10:00:00Z',
  }
  const servers = await Promise.all([startBuiltServer(shared), startBuiltServer(shared)])
  for (const server of servers) onTestFinished(server.stop)
  return servers
}

const bytesOf = async (address: string, path = SLA) =>
  new Uint8Array(await (await fetch(address + path)).arrayBuffer())
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function verdictOf(address: string, bytes: Uint8Array): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sha256: hashOf(bytes) }),
  })
  const { verdict, code } = (await answer.json()) as { verdict?: string; code?: string }
  return verdict ?? `${answer.status} ${code}`
}

test.runIf(isBuilt)(
  'two servers on one database make a document once, sign as one, and know each other’s documents',
  { timeout: 240_000 },
  async () => {
    const [one, other] = await twoServers()
    if (one === undefined || other === undefined) throw new Error('not started')
    // Asked for at the same moment, and not made ahead.
    const [first, second] = await Promise.all([bytesOf(one.address), bytesOf(other.address)])
    expect(Buffer.from(first.slice(0, 8)).toString('latin1')).toMatch(/^%PDF-1\.\d/)
    expect(hashOf(second)).toBe(hashOf(first))
    const certificates = await Promise.all(
      [one, other].map(async ({ address }) => (await fetch(address + CERTIFICATES)).text()),
    )
    expect(certificates[1]).toBe(certificates[0])
    expect(certificates[0]?.match(/BEGIN CERTIFICATE/g)).toHaveLength(1)
    // What one makes, the other vouches for; and goes on doing so when the first is gone.
    const made = await bytesOf(one.address, SLA.replace('sla.pdf', 'dpa.pdf'))
    expect(await verdictOf(other.address, made)).toBe('genuine-in-force')
    await one.stop()
    expect(hashOf(await bytesOf(other.address))).toBe(hashOf(first))
    expect(await verdictOf(other.address, first)).toBe('genuine-in-force')
  },
)

test.runIf(isBuilt)(
  'where the manifest cannot be written, health says so, and a second server takes no document of the first for unknown',
  { timeout: 240_000 },
  async () => {
    const STATE_DIRECTORY = await preparedDirectory()
    onTestFinished(() => rmSync(STATE_DIRECTORY, { recursive: true, force: true }))
    const settings = { STATE_DIRECTORY, SLA_DESK_NOW: '2026-11-20T10:00:00Z' }
    const holder = await startBuiltServer(settings)
    onTestFinished(holder.stop)
    const second = await startBuiltServer(settings)
    onTestFinished(second.stop)
    // A folder where its draft is to be, as a disk that takes a document and then no more.
    const inTheWay = join(STATE_DIRECTORY, `manifest.json.${holder.child.pid}`)
    mkdirSync(inTheWay)
    const made = await bytesOf(holder.address)
    const unknown = new TextEncoder().encode('no document of ours')
    expect(await verdictOf(holder.address, made)).toBe('genuine-in-force')
    expect(await verdictOf(second.address, made)).toBe('503 archive-unavailable')
    expect(await verdictOf(second.address, unknown)).toBe('unknown')
    const archiveOf = async () =>
      ((await (await fetch(`${holder.address}/health/ready`)).json()) as { archive: object }).archive
    await expect
      .poll(archiveOf, { timeout: 60_000 })
      .toMatchObject({ state: 'failing', code: 'storage-unavailable' })
    expect(await verdictOf(second.address, made)).toBe('503 archive-unavailable')
    rmdirSync(inTheWay)
    await expect
      .poll(() => verdictOf(second.address, made), { timeout: 60_000, interval: 500 })
      .toBe('genuine-in-force')
    await expect.poll(archiveOf, { timeout: 60_000 }).toMatchObject({ state: 'on-demand', code: null })
  },
)
