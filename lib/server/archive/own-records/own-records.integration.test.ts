import { cpSync, globSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openStore, type StoreSettings } from '../../db/open-store.ts'
import { type BuiltServer, isBuilt, preparedDirectory } from '../../testing/built-server.ts'
import { smallDeskCopy } from '../../testing/desk-copy.ts'
import { sharedDesk } from '../../testing/shared-desk.ts'
import { ByteFiles } from '../bytes/byte-files.ts'
import type { ArchivedDocument } from '../record.ts'
import { documentSignings, documents } from '../tables.ts'
import { startArchiver } from '../testing/run-archiver.ts'
import {
  archiveOf,
  emptyDirectory,
  POLL,
  SLOW,
  serverOf,
  startedBefore,
  verdictOf,
} from '../testing/served-desk.ts'

const UNKNOWN = 'e'.repeat(64)

const desk = sharedDesk(smallDeskCopy)

/** An archive of all that the desk owes, three documents, and what they are. */
let made: string
let archived: ArchivedDocument[]
beforeAll(async () => {
  made = await preparedDirectory()
  const archiver = startArchiver(desk(), { stateDirectory: made, databaseUrl: undefined })
  expect([await archiver.ended, archiver.complaints()]).toEqual([0, ''])
  archived = archiver.documents
  expect(archived).toHaveLength(3)
}, 300_000)
afterAll(() => rmSync(made, { recursive: true, force: true }))

/** A copy of that archive, to be spoiled: its directory, and the settings that open it. */
function copyOfArchive(): { at: string; settings: StoreSettings } {
  const at = emptyDirectory()
  cpSync(made, at, { recursive: true })
  return { at, settings: { stateDirectory: at, databaseUrl: undefined } }
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
    const at = await startedBefore()
    const settings = { stateDirectory: at, databaseUrl: undefined }
    const killed = startArchiver(desk(), settings)
    await killed.first
    killed.child.kill('SIGKILL')
    await killed.ended
    const backup = emptyDirectory()
    for (const name of ['pglite', 'manifest.json'])
      cpSync(join(at, name), join(backup, name), { recursive: true })
    const kept = await inStore(settings, (db) => db.select().from(documents))
    expect(await startArchiver(desk(), settings).ended).toBe(0)
    const files = filesIn(at)
    expect(files).toHaveLength(3)

    rmSync(join(at, 'pglite'), { recursive: true })
    cpSync(backup, at, { recursive: true, force: true })
    const restored = startArchiver(desk(), settings)
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
    const { at, settings } = copyOfArchive()
    const files = filesIn(at)
    const [one] = archived
    const forget = (sha256 = '') =>
      inStore(settings, (db) => db.delete(documents).where(eq(documents.sha256, sha256)))
    await forget(one?.sha256)
    rmSync(join(at, 'manifest.json'))
    const again = startArchiver(desk(), settings)
    expect([await again.ended, again.complaints()]).toEqual([0, ''])
    expect(filesIn(at)).toEqual(files)

    // Another release of the software makes it anew: what nobody was given is set aside, and later starts find no fault.
    await forget(one?.sha256)
    rmSync(join(at, 'manifest.json'))
    await inStore(settings, (db) => db.update(documentSignings).set({ software: 'an older release' }))
    for (const start of [1, 2]) {
      // A day later: made in the same second of its clock, a document would have the same bytes.
      const updated = startArchiver(desk(), settings, { SLA_DESK_NOW: '2026-11-21T10:00:00Z+run' })
      expect([start, await updated.ended, updated.complaints()]).toEqual([start, 0, ''])
      expect(updated.documents).toHaveLength(3)
    }
    const others = filesIn(at).filter((name) => !files.includes(name))
    expect(others).toContain(`${one?.sha256}.pdf.unrecorded`)
    expect(others).toHaveLength(2)
  },
)

// A backup that was put together wrongly: every file is on record, two of them for each other's document.
test.runIf(isBuilt)(
  'records that name each other’s files are noticed, what was served goes on, and neither file gets a verdict',
  SLOW,
  async () => {
    const { at, settings } = copyOfArchive()
    const [sla, dpa] = ['sla', 'dpa'].map((kind) => archived.find((document) => document.kind === kind))
    if (sla === undefined || dpa === undefined) throw new Error('the archive lacks a document')
    await inStore(settings, async (db) => {
      const name = async (from: string, to: string) =>
        await db.update(documents).set({ sha256: to }).where(eq(documents.sha256, from))
      await name(sla.sha256, UNKNOWN)
      await name(dpa.sha256, sla.sha256)
      await name(UNKNOWN, dpa.sha256)
    })
    for (const start of [1, 2]) {
      const server = await serverOf(desk(), { STATE_DIRECTORY: at, ARCHIVE: 'ahead' })
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
      const path = `/documents/${sla.version}/${sla.tier}/${sla.region}/sla.pdf`
      expect([start, (await fetch(server.address + path)).headers.get('etag')]).toEqual([
        start,
        `"${sla.sha256}"`,
      ])
      for (const { sha256 } of [sla, dpa])
        expect(await verdictOf(server, sha256)).toBe('503 archive-unavailable')
      await server.stop()
    }
  },
)

test.runIf(isBuilt)(
  'with the database and the manifest lost, a genuine file gets no verdict',
  SLOW,
  async () => {
    const { at } = copyOfArchive()
    for (const name of ['pglite', 'manifest.json']) rmSync(join(at, name), { recursive: true })
    for (const ARCHIVE of ['ahead', 'on-demand']) {
      const server = await serverOf(desk(), { STATE_DIRECTORY: at, ARCHIVE })
      const asked = await fetch(`${server.address}/api/v1/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sha256: archived[0]?.sha256 }),
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
  const { at } = copyOfArchive()
  // As a disk that is mounted late: a file stands where the database will be.
  rmSync(join(at, 'manifest.json'))
  renameSync(join(at, 'pglite'), join(at, 'pglite-elsewhere'))
  writeFileSync(join(at, 'pglite'), '')
  const server = await serverOf(desk(), { STATE_DIRECTORY: at, ARCHIVE: 'on-demand' })
  const verdict = () => verdictOf(server, archived[0]?.sha256 ?? '')
  expect(await verdict()).toBe('503 archive-unavailable')
  rmSync(join(at, 'pglite'))
  renameSync(join(at, 'pglite-elsewhere'), join(at, 'pglite'))
  await expect.poll(verdict, POLL).toBe('genuine-in-force')
})

// A lost key and lost files come from the same bad restore: what was signed is heavier than what cannot be signed.
test.runIf(isBuilt)('files that are gone are missed, whatever the key', SLOW, async () => {
  const { at } = copyOfArchive()
  const [gone = ''] = filesIn(at)
  rmSync(join(at, 'documents', gone.slice(0, 2), gone))
  const server = await serverOf(desk(), {
    STATE_DIRECTORY: at,
    SECRET_KEY: 'another secret, of thirty-two characters',
  })
  await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'failing', code: 'document-lost' })
  // At each new trial it is still so, and told of both.
  await pause(12_000)
  expect(await archiveOf(server)).toMatchObject({ state: 'failing', code: 'document-lost' })
  const told = (part: string) => server.log.some(({ msg }) => String(msg).includes(part))
  expect([told('missing or damaged'), told('encrypted with another key')]).toEqual([true, true])
})

// Nor is it a lesser thing that a file cannot be read: a link to itself is that for every user.
test.runIf(isBuilt)('files that cannot be read are told of, whatever the key', SLOW, async () => {
  const { at } = copyOfArchive()
  const [file = ''] = filesIn(at)
  const path = join(at, 'documents', file.slice(0, 2), file)
  rmSync(path)
  symlinkSync(path, path)
  const server = await serverOf(desk(), {
    STATE_DIRECTORY: at,
    SECRET_KEY: 'another secret, of thirty-two characters',
  })
  await expect
    .poll(() => archiveOf(server), POLL)
    .toMatchObject({ state: 'failing', code: 'storage-unavailable' })
  await pause(12_000)
  expect(await archiveOf(server)).toMatchObject({ state: 'failing', code: 'storage-unavailable' })
  expect(server.log.some(({ msg }) => String(msg).includes('signed files cannot be read'))).toBe(true)
})

// The records need no key to be read, and no manifest: its loss is made good at each start.
test.runIf(isBuilt)(
  'a genuine file is genuine where the demo key cannot be read, and has no verdict where only another process could tell',
  SLOW,
  async () => {
    const { at } = copyOfArchive()
    const file = await new ByteFiles(at).read(archived[0]?.sha256 ?? '')
    const verdictBy = async ({ address }: BuiltServer) => {
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(file ?? [])], { type: 'application/pdf' }), 'sla.pdf')
      const asked = await fetch(`${address}/api/v1/verify`, { method: 'POST', body })
      const { verdict, code } = (await asked.json()) as { verdict?: string; code?: string }
      return verdict ?? code
    }
    rmSync(join(at, 'manifest.json'))
    const holder = await serverOf(desk(), {
      STATE_DIRECTORY: at,
      SECRET_KEY: 'another secret, of thirty-two characters',
    })
    await expect.poll(() => archiveOf(holder), POLL).toMatchObject({ code: 'secret-key' })
    expect(await verdictBy(holder)).toBe('genuine-in-force')

    // Frozen, it cannot write the manifest anew.
    holder.child.kill('SIGSTOP')
    onTestFinished(() => void holder.child.kill('SIGCONT'))
    rmSync(join(at, 'manifest.json'), { force: true })
    const second = await serverOf(desk(), { STATE_DIRECTORY: at })
    const answer = await verdictBy(second)
    holder.child.kill('SIGCONT')
    expect(answer).toBe('archive-unavailable')
  },
)
