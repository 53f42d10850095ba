import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../db/testing/backends.ts'
import { isBuilt } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import {
  archiveOf,
  emptyDirectory,
  hashOf,
  POLL,
  SLOW,
  servedBy,
  serverOf,
  startedBefore,
  verdictOf,
} from './testing/served-desk.ts'

const SLA = '/documents/2026-10-01/starter/eu/sla.pdf'
const DPA = '/documents/2026-10-01/starter/eu/dpa.pdf'
const CERTIFICATES = '/.well-known/sla-desk/certificates.pem'

const desk = sharedDesk(smallDeskCopy)

/** Two servers on one PostgreSQL, as behind a balancer; each has a STATE_DIRECTORY of its own. */
async function twoServers() {
  const { settings, stop } = await startPostgres()
  onTestFinished(stop)
  const server = () =>
    serverOf(desk(), {
      DATABASE_URL: settings.databaseUrl ?? '',
      SECRET_KEY: 'a secret of both servers, for tests',
      STATE_DIRECTORY: emptyDirectory(),
    })
  return await Promise.all([server(), server()])
}

test.runIf(isBuilt)(
  'two servers on one database make a document once, sign as one, and know each other’s documents',
  SLOW,
  async () => {
    const [one, other] = await twoServers()
    // Asked for at the same moment, and not made ahead.
    const [first, second] = await Promise.all(
      [one, other].map(async ({ address }) => (await fetch(address + SLA)).bytes()),
    )
    expect(Buffer.from(first?.slice(0, 8) ?? []).toString('latin1')).toMatch(/^%PDF-1\.\d/)
    const hash = hashOf(first ?? new Uint8Array())
    expect(hashOf(second ?? new Uint8Array())).toBe(hash)
    const certificates = await Promise.all(
      [one, other].map(async ({ address }) => (await fetch(address + CERTIFICATES)).text()),
    )
    expect(certificates[1]).toBe(certificates[0])
    expect(certificates[0]?.match(/BEGIN CERTIFICATE/g)).toHaveLength(1)
    // What one makes, the other vouches for; and goes on doing so when the first is gone.
    expect(await verdictOf(other, await servedBy(one, DPA))).toBe('genuine-in-force')
    await one.stop()
    expect(await servedBy(other, SLA)).toBe(hash)
    expect(await verdictOf(other, hash)).toBe('genuine-in-force')
  },
)

test.runIf(isBuilt)(
  'where the manifest cannot be written, health says so, and a second server takes no document of the first for unknown',
  SLOW,
  async () => {
    const STATE_DIRECTORY = await startedBefore()
    const holder = await serverOf(desk(), { STATE_DIRECTORY })
    const second = await serverOf(desk(), { STATE_DIRECTORY })
    // A folder where its draft is to be, as a disk that takes a document and then no more.
    const inTheWay = join(STATE_DIRECTORY, `manifest.json.${holder.child.pid}`)
    mkdirSync(inTheWay)
    const made = await servedBy(holder, SLA)
    const unknown = hashOf(new TextEncoder().encode('no document of ours'))
    expect(await verdictOf(holder, made)).toBe('genuine-in-force')
    expect(await verdictOf(second, made)).toBe('503 archive-unavailable')
    expect(await verdictOf(second, unknown)).toBe('unknown')
    await expect
      .poll(() => archiveOf(holder), POLL)
      .toMatchObject({ state: 'failing', code: 'storage-unavailable' })
    expect(await verdictOf(second, made)).toBe('503 archive-unavailable')
    rmdirSync(inTheWay)
    await expect.poll(() => verdictOf(second, made), POLL).toBe('genuine-in-force')
    await expect.poll(() => archiveOf(holder), POLL).toMatchObject({ state: 'on-demand', code: null })
  },
)
