import { cpSync, globSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openStore, type StoreSettings } from '../db/open-store.ts'
import { startPglite } from '../db/testing/backends.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { smallDeskCopy } from '../testing/desk-copy.ts'
import { ByteFiles } from './bytes/byte-files.ts'
import { documentSignings, documents } from './tables.ts'
import { startArchiver } from './testing/run-archiver.ts'

/** Each starts processes that archive, one after the other. */
const SLOW = { timeout: 300_000 }

/** A desk that owes three documents, and where it keeps them. */
async function smallDesk() {
  const copy = smallDeskCopy()
  const { settings, stop } = await startPglite()
  onTestFinished(async () => {
    copy.remove()
    await stop()
  })
  return { root: copy.root, settings, at: settings.stateDirectory }
}

const filesIn = (directory: string) =>
  globSync('documents/*/*', { cwd: directory })
    .map((path) => basename(path))
    .toSorted()

async function inStore<T>(
  settings: StoreSettings,
  work: (db: Awaited<ReturnType<typeof openStore>>['db']) => Promise<T>,
) {
  const open = await openStore(settings)
  try {
    return await work(open.db)
  } finally {
    await open.close()
  }
}

test(
  'an older database and manifest beside newer documents make nothing, and say what to restore',
  SLOW,
  async () => {
    const { root, settings, at } = await smallDesk()
    const killed = startArchiver(root, settings)
    await killed.first
    killed.child.kill('SIGKILL')
    await killed.ended
    const backup = mkdtempSync(join(tmpdir(), 'sla-desk-backup-'))
    onTestFinished(() => rmSync(backup, { recursive: true, force: true }))
    for (const name of ['pglite', 'manifest.json'])
      cpSync(join(at, name), join(backup, name), { recursive: true })
    const kept = await inStore(settings, (db) => db.select().from(documents))
    expect(await startArchiver(root, settings).ended).toBe(0)
    const files = filesIn(at)
    expect(files).toHaveLength(3)

    rmSync(join(at, 'pglite'), { recursive: true })
    cpSync(backup, at, { recursive: true, force: true })
    const restored = startArchiver(root, settings)
    expect(await restored.ended).toBe(1)
    expect(restored.complaints()).toMatch(
      /^The database does not record some of the signed documents in STATE_DIRECTORY\. Restore the database from a backup/,
    )
    expect(filesIn(at)).toEqual(files)
    const recorded = await inStore(settings, (db) => db.select().from(documents))
    expect(recorded.map(({ sha256 }) => sha256).toSorted()).toEqual(
      kept.map(({ sha256 }) => sha256).toSorted(),
    )
  },
)

// A crash between the two: the file is there, its signature is on record, its document is not.
test(
  'a file that was finished and not recorded is recorded, the same bytes, and nobody is alarmed',
  SLOW,
  async () => {
    const { root, settings, at } = await smallDesk()
    const first = startArchiver(root, settings)
    expect(await first.ended).toBe(0)
    const files = filesIn(at)
    const [one] = first.documents
    const forget = (sha256 = '') =>
      inStore(settings, (db) => db.delete(documents).where(eq(documents.sha256, sha256)))
    await forget(one?.sha256)
    rmSync(join(at, 'manifest.json'))
    const again = startArchiver(root, settings)
    expect([await again.ended, again.complaints()]).toEqual([0, ''])
    expect(filesIn(at)).toEqual(files)

    // Another release of the software makes it anew: what nobody was given is set aside, and later starts find no fault.
    await forget(one?.sha256)
    rmSync(join(at, 'manifest.json'))
    await inStore(settings, (db) => db.update(documentSignings).set({ software: 'an older release' }))
    for (const start of [1, 2]) {
      // A day later: made in the same second of its clock, a document would have the same bytes.
      const updated = startArchiver(root, settings, { SLA_DESK_NOW: '2026-11-21T10:00:00Z+run' })
      expect([start, await updated.ended, updated.complaints()]).toEqual([start, 0, ''])
      expect(updated.documents).toHaveLength(3)
    }
    const others = filesIn(at).filter((name) => !files.includes(name))
    expect(others).toContain(`${one?.sha256}.pdf.unrecorded`)
    expect(others).toHaveLength(2)
  },
)

test.runIf(isBuilt)(
  'with the database and the manifest lost, a genuine file gets no verdict',
  SLOW,
  async () => {
    const { root, settings, at } = await smallDesk()
    const archiver = startArchiver(root, settings)
    expect(await archiver.ended).toBe(0)
    for (const name of ['pglite', 'manifest.json']) rmSync(join(at, name), { recursive: true })
    for (const ARCHIVE of ['ahead', 'on-demand']) {
      const server = await startBuiltServer({
        SLA_DESK_NOW: '2026-11-20T10:00:00Z',
        STATE_DIRECTORY: at,
        ARCHIVE,
      })
      onTestFinished(server.stop)
      const asked = await fetch(`${server.address}/api/v1/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sha256: archiver.documents[0]?.sha256 }),
      })
      expect([ARCHIVE, asked.status, await asked.json()]).toEqual([
        ARCHIVE,
        503,
        expect.objectContaining({
          code: 'archive-unavailable',
          detail: expect.stringContaining('we cannot tell whether this file is genuine'),
        }),
      ])
      await server.stop()
    }
  },
)

test.runIf(isBuilt)('an archive that is whole again is believed again, on demand too', SLOW, async () => {
  const { root, settings, at } = await smallDesk()
  const archiver = startArchiver(root, settings)
  expect(await archiver.ended).toBe(0)
  // As a disk that is mounted late: a file stands where the database will be.
  rmSync(join(at, 'manifest.json'))
  renameSync(join(at, 'pglite'), join(at, 'pglite-elsewhere'))
  writeFileSync(join(at, 'pglite'), '')
  const server = await startBuiltServer({
    SLA_DESK_NOW: '2026-11-20T10:00:00Z',
    STATE_DIRECTORY: at,
    ARCHIVE: 'on-demand',
  })
  onTestFinished(server.stop)
  const verdictOf = async () => {
    const asked = await fetch(`${server.address}/api/v1/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sha256: archiver.documents[0]?.sha256 }),
    })
    const { verdict = asked.status } = (await asked.json()) as { verdict?: string }
    return verdict
  }
  expect(await verdictOf()).toBe(503)
  rmSync(join(at, 'pglite'))
  renameSync(join(at, 'pglite-elsewhere'), join(at, 'pglite'))
  await expect.poll(verdictOf, { timeout: 60_000, interval: 1_000 }).toBe('genuine-in-force')
})

// The records need no key to be read, and no manifest: its loss is made good at each start.
test.runIf(isBuilt)(
  'a genuine file is genuine where the demo key cannot be read, and has no verdict where only another process could tell',
  SLOW,
  async () => {
    const { root, settings, at } = await smallDesk()
    const archiver = startArchiver(root, settings)
    expect(await archiver.ended).toBe(0)
    const [made] = archiver.documents
    const file = await new ByteFiles(at).read(made?.sha256 ?? '')
    const verdictBy = async ({ address }: BuiltServer) => {
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(file ?? [])], { type: 'application/pdf' }), 'sla.pdf')
      const asked = await fetch(`${address}/api/v1/verify`, { method: 'POST', body })
      const { verdict, code } = (await asked.json()) as { verdict?: string; code?: string }
      return verdict ?? code
    }
    const desk = { SLA_DESK_NOW: '2026-11-20T10:00:00Z', STATE_DIRECTORY: at }
    rmSync(join(at, 'manifest.json'))
    const holder = await startBuiltServer({ ...desk, SECRET_KEY: 'another secret, of thirty-two characters' })
    onTestFinished(holder.stop)
    await expect
      .poll(async () => JSON.stringify(await (await fetch(`${holder.address}/health/ready`)).json()), {
        timeout: 60_000,
      })
      .toContain('"secret-key"')
    expect(await verdictBy(holder)).toBe('genuine-in-force')

    // Frozen, it cannot write the manifest anew.
    holder.child.kill('SIGSTOP')
    rmSync(join(at, 'manifest.json'), { force: true })
    const second = await startBuiltServer(desk)
    onTestFinished(second.stop)
    const answer = await verdictBy(second)
    holder.child.kill('SIGCONT')
    expect(answer).toBe('archive-unavailable')
  },
)
