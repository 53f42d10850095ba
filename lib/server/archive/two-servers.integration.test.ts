import { createHash } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../db/testing/backends.ts'
import { isBuilt, startBuiltServer } from '../testing/built-server.ts'

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
  return ((await answer.json()) as { verdict?: unknown }).verdict
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
