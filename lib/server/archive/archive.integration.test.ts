import { globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openStore, type StoreSettings } from '../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS, startPglite, startPostgres } from '../db/testing/backends.ts'
import { deskCopy, deskOfTiers } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import type { Manifest } from './manifest/manifest-file.ts'
import type { ArchivedDocument } from './record.ts'
import { documentBytes, documents } from './tables.ts'
import { type Archiver, startArchiver } from './testing/run-archiver.ts'
import { hashOf, SLOW, startedBefore } from './testing/served-desk.ts'

const KILLS = 20
const VERSIONS = ['2026-04-01', '2026-10-01', '2027-03-01']

const nameOf = ({ version, tier, region, kind }: ArchivedDocument) => [version, tier, region, kind].join('/')
const filesIn = (directory: string) =>
  globSync('documents/**/*', { cwd: directory }).filter(isFileIn(directory))
const isFileIn = (directory: string) => (path: string) => statSync(join(directory, path)).isFile()

function manifestIn(directory: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest
}

async function ended(archiver: Archiver): Promise<Archiver> {
  expect([await archiver.ended, archiver.complaints()]).toEqual([0, ''])
  return archiver
}

async function rowsIn(settings: StoreSettings) {
  const open = await openStore(settings)
  try {
    return {
      documents: await open.db.select().from(documents),
      bytes: await open.db.select().from(documentBytes),
    }
  } finally {
    await open.close()
  }
}

/**
 * Whether the signature covers the file from its first byte to its last, and what it signs is what is there: the digest
 * of the two ranges stands in the signature, as its messageDigest (RFC 5652, 11.2).
 */
function isSignedWhole(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  const [, , length, from, rest] =
    /\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\]/.exec(text)?.map(Number) ?? []
  if (length === undefined || from === undefined || rest === undefined || from + rest !== bytes.length)
    return false
  const signed = Buffer.concat([bytes.subarray(0, length), bytes.subarray(from)])
  return text.slice(length, from).toLowerCase().includes(hashOf(signed))
}

describe.each(MATRIX_BACKENDS)('$name', ({ name, start }) => {
  // Three offers, so nine documents.
  const desk = sharedDesk(() => deskOfTiers('starter'))
  let backend: Backend
  beforeEach(async () => {
    backend = await start()
  })
  afterEach(async () => {
    await backend.stop()
  })

  test(
    'what the ledger owes is archived once, signed, and not made again, though the manifest be lost',
    SLOW,
    async () => {
      const first = await ended(startArchiver(desk(), backend.settings))
      expect(first.documents.map(nameOf).toSorted()).toEqual(
        ['apac', 'eu', 'us'].flatMap((region) =>
          ['bundle', 'dpa', 'sla'].map((kind) => `2026-10-01/starter/${region}/${kind}`),
        ),
      )
      const { stateDirectory } = backend.settings
      const written = () =>
        filesIn(stateDirectory).map((path) => [path, statSync(join(stateDirectory, path)).mtimeMs])
      const before = written()
      const listed = manifestIn(stateDirectory)
      // It only repeats what the database records, and is written again from that.
      rmSync(join(stateDirectory, 'manifest.json'))
      const again = await ended(startArchiver(desk(), backend.settings))
      expect(again.documents).toEqual(first.documents)
      expect(written()).toEqual(before)
      expect(manifestIn(stateDirectory)).toEqual(listed)
      const rows = await rowsIn(backend.settings)
      expect(rows.documents.map(({ sha256 }) => sha256).toSorted()).toEqual(
        first.documents.map(({ sha256 }) => sha256).toSorted(),
      )
      // A shared database holds the bytes, for replicas have no disk in common; the embedded one leaves them to files.
      expect(rows.bytes.map(({ bytes }) => hashOf(bytes)).toSorted()).toEqual(
        name === 'PGlite' ? [] : rows.documents.map(({ sha256 }) => sha256).toSorted(),
      )
      for (const { sha256, size } of first.documents) {
        const bytes = readFileSync(join(stateDirectory, 'documents', sha256.slice(0, 2), `${sha256}.pdf`))
        expect([hashOf(bytes), bytes.length, isSignedWhole(bytes)]).toEqual([sha256, size, true])
      }
    },
  )
})

describe('replicas on one PostgreSQL', () => {
  const desk = sharedDesk(() => deskOfTiers('starter'))
  let shared: Backend
  let backends: Backend[]
  let archivers: Archiver[]
  beforeAll(async () => {
    shared = await startPostgres()
    const other = await startPglite()
    backends = [shared, other]
    const { stateDirectory } = other.settings
    const settings = [shared.settings, { ...shared.settings, stateDirectory }]
    archivers = await Promise.all(settings.map((own) => ended(startArchiver(desk(), own))))
  }, 300_000)
  afterAll(async () => {
    for (const { stop } of backends) await stop()
  })

  test('that work at once archive each document once, and both know all of them', async () => {
    const known = (archiver: Archiver | undefined) =>
      archiver?.documents.map((document) => [nameOf(document), document.sha256]).toSorted()
    const [one, two] = archivers
    expect(known(one)).toHaveLength(9)
    expect(known(two)).toEqual(known(one))
    expect((await rowsIn(shared.settings)).documents).toHaveLength(9)
  })

  test('one with another key to the secrets makes nothing and says what to set', SLOW, async () => {
    const other = startArchiver(desk(), shared.settings, {
      SECRET_KEY: 'another key, of a replica set up by hand',
    })
    expect([await other.ended, other.complaints()]).toEqual([
      1,
      'A secret in the database was encrypted with another key, or the file secret-key in STATE_DIRECTORY holds none. Set SECRET_KEY to the one that was used before, the same for every process, or restore the file.\n',
    ])
    expect((await rowsIn(shared.settings)).documents).toHaveLength(9)
  })
})

test(
  `killed ${KILLS} times while releases are archived, the archive is whole, once, and nothing in it has changed`,
  SLOW,
  async () => {
    const copy = deskCopy()
    for (const version of VERSIONS) copy.keepTiers(version, 'starter', 'enterprise')
    onTestFinished(() => copy.remove())
    const stateDirectory = await startedBefore()
    const settings = { stateDirectory, databaseUrl: undefined }
    const seen = new Map<string, string>()
    const note = (archiver: Archiver) => {
      for (const document of archiver.documents) {
        const known = seen.get(nameOf(document))
        expect(document.sha256).toBe(known ?? document.sha256)
        seen.set(nameOf(document), document.sha256)
      }
    }
    let whileWorking = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const archiver = startArchiver(copy.root, settings)
      // Some are hit while the database opens, most between two documents or inside one.
      if (kill % 5 === 4) await pause(400 + kill * 20)
      else {
        await archiver.first
        await pause((kill * 137) % 450)
      }
      const isRunning = archiver.child.exitCode === null
      archiver.child.kill('SIGKILL')
      await archiver.ended
      if (isRunning) whileWorking += 1
      note(archiver)
      for (const path of filesIn(stateDirectory).filter((file) => file.endsWith('.pdf')))
        expect(path).toContain(hashOf(readFileSync(join(stateDirectory, path))))
    }
    expect(whileWorking).toBe(KILLS)
    const last = await ended(startArchiver(copy.root, settings))
    note(last)
    // Three versions of two tiers in three regions, three documents each.
    expect(seen.size).toBe(54)
    const rows = (await rowsIn(settings)).documents
    expect(rows).toHaveLength(54)
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(54)
    expect(manifestIn(stateDirectory).documents).toHaveLength(54)
    const files = filesIn(stateDirectory)
    expect(files).toHaveLength(54)
    for (const path of files) {
      const bytes = readFileSync(join(stateDirectory, path))
      expect(path).toContain(hashOf(bytes))
      expect(isSignedWhole(bytes), path).toBe(true)
    }
  },
)
