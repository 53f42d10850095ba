import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { forgetShared } from '../../platform/process-shared.ts'

const DOCUMENT = {
  version: '2026-10-01',
  tier: 'enterprise',
  region: 'eu',
  kind: 'sla' as const,
  sha256: 'a'.repeat(64),
  size: 3,
  fileName: 'sla.pdf',
  certificate: 'f'.repeat(64),
  signedAt: '2026-11-20T09:59:59.000Z',
  timestampedAt: null,
  archivedAt: '2026-11-20T10:00:00.000Z',
}

/** The module as a process that has just begun has it, with its state where a test says. */
async function manifestIn(STATE_DIRECTORY: string) {
  vi.resetModules()
  forgetShared()
  vi.stubEnv('STATE_DIRECTORY', STATE_DIRECTORY)
  vi.stubEnv('LOG_LEVEL', 'silent')
  return await import('./manifest.ts')
}

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-manifest-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('what is added is written, and read by a process that comes later', async () => {
  const state = directory()
  const first = await manifestIn(state)
  first.addToManifest({ documents: [DOCUMENT], certificates: [] })
  first.flushManifest()
  const later = await manifestIn(state)
  expect(later.archivedBySha256(DOCUMENT.sha256)).toEqual(DOCUMENT)
  expect(later.archivedDocument(DOCUMENT)).toEqual(DOCUMENT)
  expect(later.archivedDocument({ ...DOCUMENT, kind: 'dpa' })).toBeNull()
})

// With a PostgreSQL nothing else makes the directory before the first document.
test('a directory that is not there yet is made', async () => {
  const state = join(directory(), 'not/yet')
  const { addToManifest, flushManifest } = await manifestIn(state)
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  flushManifest()
  expect(JSON.parse(readFileSync(join(state, 'manifest.json'), 'utf8'))).toEqual({
    sha256: createHash('sha256')
      .update(JSON.stringify({ documents: [DOCUMENT], certificates: [] }))
      .digest('hex'),
    documents: [DOCUMENT],
    certificates: [],
  })
})

test('a disk that takes nothing ends no process: what was added is known, and written once there is room', async () => {
  const state = join(directory(), 'state')
  writeFileSync(state, 'a file where the directory should be')
  const { addToManifest, archivedBySha256, flushManifest, manifestFailure } = await manifestIn(state)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  flushManifest()
  expect(archivedBySha256(DOCUMENT.sha256)).toEqual(DOCUMENT)
  expect(manifestFailure()).toMatchObject({ code: 'ENOTDIR' })
  rmSync(state)
  vi.runAllTimers()
  expect(manifestFailure()).toBeNull()
  expect(readFileSync(join(state, 'manifest.json'), 'utf8')).toContain(DOCUMENT.sha256)
})

test.each(['', '{"documents":[{"ver', 'null', '{}', '{"documents":[],"certificates":[]}'])(
  'a manifest that cannot be read, %j, is as good as none',
  async (text) => {
    const state = directory()
    writeFileSync(join(state, 'manifest.json'), text)
    const { manifest } = await manifestIn(state)
    const { isInDoubt } = await import('./doubt.ts')
    expect([manifest(), isInDoubt()]).toEqual([{ documents: [], certificates: [] }, true])
  },
)

const OTHER = { ...DOCUMENT, kind: 'dpa' as const, sha256: 'b'.repeat(64) }

/** A state directory whose manifest says these documents. */
async function directoryWith(...documents: (typeof DOCUMENT | typeof OTHER)[]) {
  const state = directory()
  const { addToManifest, flushManifest } = await manifestIn(state)
  addToManifest({ documents, certificates: [] })
  flushManifest()
  return state
}

test('one digit that was changed in the file is noticed, and nothing of it is believed', async () => {
  const state = await directoryWith(DOCUMENT, OTHER)
  const file = join(state, 'manifest.json')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"size":3', '"size":4'))
  const { archivedBySha256, manifest } = await manifestIn(state)
  const { isInDoubt } = await import('./doubt.ts')
  expect(text).toContain('"size":3')
  expect([archivedBySha256(DOCUMENT.sha256), manifest().documents, isInDoubt()]).toEqual([null, [], true])
})

test('once the database is open, only a hash that it records is known', async () => {
  const state = await directoryWith(DOCUMENT, OTHER)
  const { addToManifest, archivedBySha256, archivedDocument, flushManifest, manifest, noteDatabaseOpen } =
    await manifestIn(state)
  expect(archivedBySha256(OTHER.sha256)).toEqual(OTHER)
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  noteDatabaseOpen(false)
  expect([archivedBySha256(DOCUMENT.sha256), archivedBySha256(OTHER.sha256)]).toEqual([DOCUMENT, null])
  // It is served all the same, and what tells that the database has lost it is not written over.
  flushManifest()
  expect(archivedDocument(OTHER)).toEqual(OTHER)
  expect(manifest().documents).toEqual([DOCUMENT, OTHER])
  expect(readFileSync(join(state, 'manifest.json'), 'utf8')).toContain(OTHER.sha256)
  addToManifest({ documents: [OTHER], certificates: [] })
  noteDatabaseOpen(true)
  expect(archivedBySha256(OTHER.sha256)).toEqual(OTHER)
})

test('a record of other bytes for a known document changes nothing, puts all in doubt, and hides no other record', async () => {
  const state = directory()
  const { addToManifest, archivedBySha256, archivedDocument, manifest, noteDatabaseOpen } =
    await manifestIn(state)
  const { isInDoubt } = await import('./doubt.ts')
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  noteDatabaseOpen(true)
  const remade = { ...DOCUMENT, sha256: 'c'.repeat(64) }
  expect(isInDoubt()).toBe(false)
  expect(() => addToManifest({ documents: [remade, OTHER], certificates: [] })).toThrow(
    /^The database records another SHA-256 for 2026-10-01\/enterprise\/eu\/sla than this server has served/,
  )
  expect([archivedDocument(DOCUMENT), archivedBySha256(remade.sha256), isInDoubt()]).toEqual([
    DOCUMENT,
    null,
    true,
  ])
  expect(manifest().documents).toEqual([DOCUMENT, OTHER])
})

test('at a start with a database of other bytes, what the manifest names is served, and no hash of it is genuine', async () => {
  const state = await directoryWith(DOCUMENT)
  const { addUndisputed, archivedBySha256, archivedDocument, noteDatabaseOpen } = await manifestIn(state)
  const remade = { ...DOCUMENT, sha256: 'c'.repeat(64) }
  expect(addUndisputed({ documents: [remade], certificates: [] })).toEqual([remade])
  noteDatabaseOpen(false)
  expect([
    archivedDocument(DOCUMENT),
    archivedBySha256(DOCUMENT.sha256),
    archivedBySha256(remade.sha256),
  ]).toEqual([DOCUMENT, null, remade])
  // The database that had it is restored.
  addUndisputed({ documents: [DOCUMENT], certificates: [] })
  noteDatabaseOpen(true)
  expect(archivedBySha256(DOCUMENT.sha256)).toEqual(DOCUMENT)
})

const REMADE = { ...DOCUMENT, sha256: 'c'.repeat(64) }

test('start after start with a database of other bytes, what was served first is served, and the dispute goes on', async () => {
  const state = await directoryWith(DOCUMENT)
  for (const start of [1, 2, 3]) {
    const { addUndisputed, archivedBySha256, archivedDocument, flushManifest, manifest, noteDatabaseOpen } =
      await manifestIn(state)
    // Before the database is open as well.
    expect([start, archivedDocument(DOCUMENT), manifest().documents[0]]).toEqual([start, DOCUMENT, DOCUMENT])
    expect(addUndisputed({ documents: [REMADE, OTHER], certificates: [] })).toEqual([REMADE])
    noteDatabaseOpen(false)
    flushManifest()
    expect([start, archivedDocument(DOCUMENT), archivedBySha256(REMADE.sha256)]).toEqual([
      start,
      DOCUMENT,
      REMADE,
    ])
    const { documents } = JSON.parse(readFileSync(join(state, 'manifest.json'), 'utf8'))
    expect([start, documents]).toEqual([start, [DOCUMENT, OTHER]])
  }
})

test('of two documents with one key in a manifest, the first was served and is served, and all is in doubt', async () => {
  const state = directory()
  const { manifestText } = await import('./manifest-file.ts')
  const written = { documents: [DOCUMENT, REMADE, OTHER], certificates: [] }
  writeFileSync(join(state, 'manifest.json'), manifestText(written))
  const { archivedBySha256, archivedDocument, manifest } = await manifestIn(state)
  const { isInDoubt } = await import('./doubt.ts')
  expect([archivedDocument(DOCUMENT), archivedBySha256(REMADE.sha256), isInDoubt()]).toEqual([
    DOCUMENT,
    null,
    true,
  ])
  expect(manifest().documents).toEqual([DOCUMENT, OTHER])
})

test('a manifest that another server writes with other bytes changes nothing that was served, and is in doubt', async () => {
  const state = await directoryWith(DOCUMENT)
  const { archivedDocument, manifest } = await manifestIn(state)
  const { manifestText } = await import('./manifest-file.ts')
  const { isInDoubt } = await import('./doubt.ts')
  expect([archivedDocument(DOCUMENT), isInDoubt()]).toEqual([DOCUMENT, false])
  const remade = { ...DOCUMENT, sha256: 'c'.repeat(64) }
  writeFileSync(join(state, 'manifest.json'), manifestText({ documents: [remade, OTHER], certificates: [] }))
  await expect.poll(() => manifest().documents, { timeout: 5_000 }).toEqual([DOCUMENT, OTHER])
  expect([archivedDocument(DOCUMENT), isInDoubt()]).toEqual([DOCUMENT, true])
})

test('without a manifest, nobody can say what another process has archived; with one, it says', async () => {
  const state = directory()
  const { archivedBySha256, noteDatabaseElsewhere } = await manifestIn(state)
  const { isInDoubt } = await import('./doubt.ts')
  noteDatabaseElsewhere()
  expect([archivedBySha256(DOCUMENT.sha256), isInDoubt()]).toEqual([null, true])
  const { manifestText } = await import('./manifest-file.ts')
  writeFileSync(join(state, 'manifest.json'), manifestText({ documents: [DOCUMENT], certificates: [] }))
  await expect.poll(() => archivedBySha256(DOCUMENT.sha256), { timeout: 5_000 }).toEqual(DOCUMENT)
  expect([archivedBySha256(OTHER.sha256), isInDoubt()]).toEqual([null, false])
})

test('a file that was changed or deleted while the database is open is written again', async () => {
  const state = await directoryWith(DOCUMENT)
  const file = join(state, 'manifest.json')
  const { addToManifest, flushManifest, noteDatabaseOpen, restoreManifest } = await manifestIn(state)
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  noteDatabaseOpen(true)
  flushManifest()
  const text = readFileSync(file, 'utf8')
  for (const spoil of [() => rmSync(file), () => writeFileSync(file, '{}')]) {
    spoil()
    restoreManifest()
    flushManifest()
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
})

test('nothing is written over the manifest of another archive that lies in the directory now', async () => {
  const state = await directoryWith(DOCUMENT)
  const file = join(state, 'manifest.json')
  const { addToManifest, flushManifest, noteDatabaseOpen, restoreManifest } = await manifestIn(state)
  let isThere = true
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  noteDatabaseOpen(true, () => {
    if (!isThere) throw new Error('gone')
  })
  flushManifest()
  const own = readFileSync(file, 'utf8')
  isThere = false
  writeFileSync(file, 'of another')
  for (const write of [restoreManifest, () => addToManifest({ documents: [OTHER], certificates: [] })]) {
    write()
    flushManifest()
    expect(readFileSync(file, 'utf8')).toBe('of another')
  }
  isThere = true
  restoreManifest()
  flushManifest()
  expect(readFileSync(file, 'utf8')).toContain(own.slice(own.indexOf('"documents"'), own.indexOf(']')))
})

test('a pipe in place of the manifest is in doubt, and nobody waits for who might write to it', async () => {
  const state = directory()
  execFileSync('mkfifo', [join(state, 'manifest.json')])
  const { archivedDocument } = await manifestIn(state)
  const { isInDoubt } = await import('./doubt.ts')
  expect(archivedDocument(DOCUMENT)).toBeNull()
  expect(isInDoubt()).toBe(true)
})
