import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../db/open-store.ts'
import { type BuiltServer, isBuilt, preparedDirectory, startBuiltServer } from '../testing/built-server.ts'
import { deskOfTiers } from '../testing/desk-copy.ts'
import { sharedDesk } from '../testing/shared-desk.ts'
import { ByteFiles } from './bytes/byte-files.ts'
import { manifestIn, manifestText } from './manifest/manifest-file.ts'
import { startArchiver } from './testing/run-archiver.ts'
import {
  archiveOf,
  emptyDirectory,
  NOW,
  POLL,
  SLOW,
  servedBy,
  serverOf,
  startedBefore,
  verdictOf,
} from './testing/served-desk.ts'

/** The server may write into the directory as it is deleted. */
const WHILE_WRITTEN = { recursive: true, maxRetries: 20, retryDelay: 50 }
const HEALTHY = { state: 'on-demand', code: null }
const KINDS = ['sla', 'dpa', 'bundle'] as const
type Region = 'us' | 'eu' | 'apac'
type Kind = (typeof KINDS)[number]

const addressOf = (region: Region, kind: Kind) => `/documents/2026-10-01/starter/${region}/${kind}.pdf`
const saysIn = ({ log }: BuiltServer, since = 0) => JSON.stringify(log.slice(since))

const desk = sharedDesk(() => deskOfTiers('starter'))

describe.runIf(isBuilt)('a desk that has made nine documents', () => {
  let made: string
  let hashes: Map<string, string>
  const hashFor = (region: Region, kind: Kind) => hashes.get(`${region}/${kind}`) ?? ''
  beforeAll(async () => {
    made = await preparedDirectory()
    const archiver = startArchiver(desk(), { stateDirectory: made, databaseUrl: undefined }, NOW)
    expect([await archiver.ended, archiver.complaints()]).toEqual([0, ''])
    hashes = new Map(archiver.documents.map(({ region, kind, sha256 }) => [`${region}/${kind}`, sha256]))
    expect(hashes.size).toBe(9)
  }, 300_000)
  afterAll(() => {
    rmSync(made, { recursive: true, force: true })
  })

  /** A copy of its state, to be spoiled. */
  function copyOfState(): string {
    const copy = join(emptyDirectory(), 'state')
    cpSync(made, copy, { recursive: true })
    return copy
  }

  test(
    'a hash that the manifest got while the desk was stopped is not genuine, and the true one is',
    SLOW,
    async () => {
      const genuine = hashFor('eu', 'sla')
      const changed = `${genuine.startsWith('0') ? '1' : '0'}${genuine.slice(1)}`
      const state = copyOfState()
      const file = join(state, 'manifest.json')
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(genuine, changed))
      const server = await serverOf(desk(), { STATE_DIRECTORY: state })
      expect(await verdictOf(server, genuine)).toBe('genuine-in-force')
      expect(await verdictOf(server, changed)).toBe('unknown')
      expect(await servedBy(server, addressOf('eu', 'sla'))).toBe(genuine)
      await server.stop()
      // It was written anew from the database.
      expect(
        manifestIn(readFileSync(file, 'utf8'))
          .documents.map(({ sha256 }) => sha256)
          .toSorted(),
      ).toEqual([...hashes.values()].toSorted())
    },
  )

  test(
    'a manifest that was changed with its checksum gives no hash a verdict that the database lacks',
    SLOW,
    async () => {
      const genuine = hashFor('eu', 'sla')
      const changed = `${genuine.startsWith('0') ? '1' : '0'}${genuine.slice(1)}`
      const state = copyOfState()
      const file = join(state, 'manifest.json')
      const said = manifestIn(readFileSync(file, 'utf8'))
      writeFileSync(file, manifestText(JSON.parse(JSON.stringify(said).replaceAll(genuine, changed))))
      const server = await serverOf(desk(), { STATE_DIRECTORY: state })
      expect(await verdictOf(server, genuine)).toBe('genuine-in-force')
      expect(await verdictOf(server, changed)).toBe('503 archive-unavailable')
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
    },
  )

  // One server through all of them: each finds it healthy and leaves it so. What it served lies in its memory, so each
  // asks for documents that none before it had.
  describe('while it serves', () => {
    let state: string
    let server: BuiltServer
    let since: number
    beforeAll(async () => {
      state = join(mkdtempSync(join(tmpdir(), 'sla-desk-state-')), 'state')
      cpSync(made, state, { recursive: true })
      server = await startBuiltServer({ ...NOW, STATE_DIRECTORY: state }, desk())
    }, 300_000)
    afterAll(async () => {
      await server?.stop()
      rmSync(join(state, '..'), { recursive: true, force: true })
    })
    beforeEach(async () => {
      await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
      since = server.log.length
    })

    test('files that are deleted are missed, and found when they are back', SLOW, async () => {
      const [files, aside] = [join(state, 'documents'), join(state, 'aside')]
      renameSync(files, aside)
      expect(await servedBy(server, addressOf('eu', 'sla'))).toBe('503 document-lost')
      await expect
        .poll(() => archiveOf(server), POLL)
        .toEqual({
          state: 'failing',
          owed: 0,
          archived: 0,
          code: 'document-lost',
          reason: 'Signed documents are missing. Restore documents/ in STATE_DIRECTORY from a backup.',
        })
      expect(saysIn(server, since)).toContain('9 of 9 signed files are missing')
      rmSync(files, { recursive: true, force: true })
      renameSync(aside, files)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
      expect(await servedBy(server, addressOf('eu', 'sla'))).toBe(hashFor('eu', 'sla'))
    })

    test(
      'a file that cannot be read, or is none, hides no others and holds nobody up, and is served when it is back',
      SLOW,
      async () => {
        const kept = new ByteFiles(state)
        const paths = KINDS.map((kind) => kept.pathOf(hashFor('us', kind)))
        const [pipe = '', loop = ''] = paths
        for (const path of paths) renameSync(path, `${path}-aside`)
        execFileSync('mkfifo', [pipe])
        symlinkSync(loop, loop)
        const before = performance.now()
        const answers = await Promise.all(
          [...KINDS, ...KINDS].map((kind) => servedBy(server, addressOf('us', kind))),
        )
        const expected = ['500 document-damaged', '503 archive-unavailable', '503 document-lost']
        expect(answers).toEqual([...expected, ...expected])
        const page = await fetch(`${server.address}/qualify`, { headers: { 'accept-encoding': 'gzip' } })
        expect(await page.text()).toContain('</html>')
        expect(performance.now() - before).toBeLessThan(30_000)
        const failing = { state: 'failing', code: 'document-lost' }
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(failing)
        expect(saysIn(server, since)).toContain('2 of 9 signed files are missing or damaged')
        expect(saysIn(server, since)).toContain(
          `1 of 9 signed files cannot be read, such as ${kept.nameOf(hashFor('us', 'dpa'))}`,
        )
        for (const path of paths) renameSync(`${path}-aside`, path)
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        for (const kind of KINDS)
          expect(await servedBy(server, addressOf('us', kind))).toBe(hashFor('us', kind))
        expect(saysIn(server, since)).not.toContain('archived again')
      },
    )

    test(
      'a directory that cannot be reached for a while answers everything, says so, and is used again',
      SLOW,
      async () => {
        const aside = `${state}-aside`
        renameSync(state, aside)
        // A file in its place: every path below it is ENOTDIR, as on a disk that was mounted wrongly.
        writeFileSync(state, '')
        const answers = await Promise.all(
          ([...KINDS, 'sla', 'dpa'] as const).map((kind) => servedBy(server, addressOf('apac', kind))),
        )
        for (const answer of answers) expect(answer).toMatch(/^503 /)
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({
            state: 'waiting',
            code: 'storage-unavailable',
            reason: 'STATE_DIRECTORY cannot be read or written. The log says why. The server tries again.',
          })
        await expect.poll(() => saysIn(server, since), POLL).toContain('cannot be read (ENOTDIR)')
        expect(saysIn(server, since)).not.toContain('signed files are missing')
        expect((await fetch(`${server.address}/health/live`)).status).toBe(200)
        expect(saysIn(server, since)).not.toContain('Another process has taken over')
        rmSync(state)
        renameSync(aside, state)
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        for (const kind of KINDS)
          expect(await servedBy(server, addressOf('apac', kind))).toBe(hashFor('apac', kind))
      },
    )

    test('a database that is moved away is told of, and used when it is back', SLOW, async () => {
      const database = join(state, 'pglite')
      renameSync(database, `${database}-aside`)
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-lost' })
      expect(saysIn(server, since)).toContain(`The database in ${state} is gone`)
      expect(existsSync(database)).toBe(false)
      expect(await servedBy(server, addressOf('eu', 'sla'))).toBe(hashFor('eu', 'sla'))
      expect(await verdictOf(server, 'e'.repeat(64))).toBe('503 archive-unavailable')
      renameSync(`${database}-aside`, database)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
      expect(await verdictOf(server, 'e'.repeat(64))).toBe('unknown')
    })

    test(
      'a directory that is deleted gets no new database, and is used when it is restored',
      SLOW,
      async () => {
        expect(await servedBy(server, addressOf('eu', 'sla'))).toBe(hashFor('eu', 'sla'))
        rmSync(state, WHILE_WRITTEN)
        await expect
          .poll(() => archiveOf(server), POLL)
          .toMatchObject({
            state: 'waiting',
            code: 'database-lost',
            reason: expect.stringContaining('Restore STATE_DIRECTORY from a backup'),
          })
        expect(existsSync(state)).toBe(false)
        // What lies in memory is served; of the rest it says what it is.
        expect(await servedBy(server, addressOf('eu', 'sla'))).toBe(hashFor('eu', 'sla'))
        expect(await servedBy(server, addressOf('eu', 'dpa'))).toBe('503 document-lost')
        expect(await verdictOf(server, hashFor('eu', 'sla'))).toBe('genuine-in-force')
        expect(await verdictOf(server, 'e'.repeat(64))).toBe('503 archive-unavailable')
        expect((await fetch(`${server.address}/enterprise-sla`)).status).toBe(200)
        expect(existsSync(state)).toBe(false)
        cpSync(made, state, { recursive: true })
        await expect.poll(() => archiveOf(server), POLL).toMatchObject(HEALTHY)
        expect(await servedBy(server, addressOf('eu', 'dpa'))).toBe(hashFor('eu', 'dpa'))
        expect(await verdictOf(server, 'e'.repeat(64))).toBe('unknown')
      },
    )
  })
})

// What else it refuses is shown where it is decided, in jobs/state-directory.test.ts.
test.runIf(isBuilt)(
  'a state directory that cannot be made ends the start with one line, at once',
  SLOW,
  async () => {
    const STATE_DIRECTORY = '/proc/nowhere/below'
    const before = performance.now()
    const failure = await startBuiltServer({ ...NOW, STATE_DIRECTORY }, desk()).catch(
      (error: unknown) => error,
    )
    expect(String(failure)).toMatch(
      new RegExp(
        `^Error: the server ended with 1: STATE_DIRECTORY is "${STATE_DIRECTORY}", which is not a directory that this user can write to \\(E[A-Z]+\\)\\.\\n$`,
      ),
    )
    expect(performance.now() - before).toBeLessThan(30_000)
  },
)

test.runIf(isBuilt)(
  'what a database refuses reaches neither health nor log with its values, and health says failing for as long',
  SLOW,
  async () => {
    const state = await startedBefore()
    const open = await openStore({ stateDirectory: state, databaseUrl: undefined })
    // Refuses the second step of every document: its signature, some thousand bytes.
    await open.db.execute('alter table document_signings add constraint no_signature check (cms is null)')
    await open.close()
    const server = await serverOf(desk(), { STATE_DIRECTORY: state, ARCHIVE: 'ahead' })
    let said = ''
    for (const stream of [server.child.stdout, server.child.stderr])
      stream?.on('data', (text: string | Buffer) => {
        said += text.toString()
      })
    const failing = { state: 'failing', archived: 0, code: 'unexpected' }
    await expect.poll(() => archiveOf(server), POLL).toMatchObject(failing)
    expect(await servedBy(server, addressOf('eu', 'sla'))).toBe('500 internal-error')
    for (let looks = 0; looks < 30; looks += 1) {
      expect(await archiveOf(server)).toMatchObject(failing)
      await pause(200)
    }
    expect((await archiveOf(server)).reason).toBe('Something failed that should not. The log says what.')
    const log = said + saysIn(server)
    expect(log).toContain('The database refused a value (document_signings, no_signature) [SQLSTATE 23514]')
    for (const leak of ['params', 'Failed query', 'Failing row', '\\x3082', '48,130', 'update '])
      expect(log).not.toContain(leak)
    for (const line of said.split('\n')) expect(line.length).toBeLessThan(10_000)
  },
)
