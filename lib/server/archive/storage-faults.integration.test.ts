import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
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
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../db/open-store.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../testing/built-server.ts'
import { ByteFiles } from './bytes/byte-files.ts'
import { manifestIn, manifestText } from './manifest-file.ts'

const NOW = { SLA_DESK_NOW: '2026-11-20T10:00:00Z' }
const SLOW = { timeout: 300_000 }
/** The server may write into the directory as it is deleted. */
const WHILE_WRITTEN = { recursive: true, maxRetries: 20, retryDelay: 50 }
const POLL = { timeout: 120_000, interval: 500 }
const KINDS = ['sla', 'dpa', 'bundle']
const addressOf = (kind: string) => `/documents/2026-10-01/starter/eu/${kind}.pdf`

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-faults-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function serverOn(STATE_DIRECTORY: string, settings: Record<string, string> = {}) {
  const server = await startBuiltServer({ ...NOW, STATE_DIRECTORY, ...settings })
  onTestFinished(server.stop)
  return server
}

async function verdictOf({ address }: BuiltServer, sha256: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sha256 }),
  })
  const { verdict, code } = (await answer.json()) as { verdict?: string; code?: string }
  return verdict ?? `${answer.status} ${code}`
}

async function documentAt({ address }: BuiltServer, kind: string): Promise<[number, string]> {
  const answer = await fetch(address + addressOf(kind), { signal: AbortSignal.timeout(90_000) })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return answer.ok
    ? [answer.status, createHash('sha256').update(bytes).digest('hex')]
    : [answer.status, (JSON.parse(bytes.toString()) as { code: string }).code]
}

async function archiveOf({ address }: BuiltServer) {
  const answer = await fetch(`${address}/health/ready`)
  return ((await answer.json()) as { archive: { state: string; code: string | null; reason: string | null } })
    .archive
}

const saysIn = ({ log }: BuiltServer) => JSON.stringify(log)

describe.runIf(isBuilt)('a desk that has made three documents', () => {
  let made: string
  let hashes: string[]
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'sla-desk-made-'))
    const server = await startBuiltServer({ ...NOW, STATE_DIRECTORY: made })
    hashes = []
    for (const kind of KINDS) {
      const [status, hash] = await documentAt(server, kind)
      expect(status).toBe(200)
      hashes.push(hash)
    }
    await server.stop()
  }, 300_000)
  afterAll(() => {
    rmSync(made, { recursive: true, force: true })
  })

  /** A copy of its state, to be spoiled. */
  function copyOfState(): string {
    const copy = join(directory(), 'state')
    cpSync(made, copy, { recursive: true })
    return copy
  }

  test(
    'a hash that the manifest got while the desk was stopped is not genuine, and the true one is',
    SLOW,
    async () => {
      const [genuine = ''] = hashes
      const changed = `${genuine.startsWith('0') ? '1' : '0'}${genuine.slice(1)}`
      const state = copyOfState()
      const file = join(state, 'manifest.json')
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(genuine, changed))
      const server = await serverOn(state)
      expect(await verdictOf(server, genuine)).toBe('genuine-in-force')
      expect(await verdictOf(server, changed)).toBe('unknown')
      expect(await documentAt(server, 'sla')).toEqual([200, genuine])
      await server.stop()
      // It was written anew from the database.
      expect(
        manifestIn(readFileSync(file, 'utf8'))
          .documents.map(({ sha256 }) => sha256)
          .toSorted(),
      ).toEqual(hashes.toSorted())
    },
  )

  test(
    'a manifest that was changed with its checksum gives no hash a verdict that the database lacks',
    SLOW,
    async () => {
      const [genuine = ''] = hashes
      const changed = `${genuine.startsWith('0') ? '1' : '0'}${genuine.slice(1)}`
      const state = copyOfState()
      const file = join(state, 'manifest.json')
      const said = manifestIn(readFileSync(file, 'utf8'))
      writeFileSync(file, manifestText(JSON.parse(JSON.stringify(said).replaceAll(genuine, changed))))
      const server = await serverOn(state)
      expect(await verdictOf(server, genuine)).toBe('genuine-in-force')
      expect(await verdictOf(server, changed)).toBe('503 archive-unavailable')
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({ state: 'waiting', code: 'database-incomplete' })
    },
  )

  test('files that are deleted while it serves are missed, and found when they are back', SLOW, async () => {
    const state = copyOfState()
    const server = await serverOn(state)
    await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
    const [files, aside] = [join(state, 'documents'), join(state, 'aside')]
    renameSync(files, aside)
    expect(await documentAt(server, 'sla')).toEqual([503, 'document-lost'])
    await expect
      .poll(() => archiveOf(server), POLL)
      .toEqual({
        state: 'failing',
        owed: 0,
        archived: 0,
        code: 'document-lost',
        reason: 'Signed documents are missing. Restore documents/ in STATE_DIRECTORY from a backup.',
      })
    expect(saysIn(server)).toContain('3 of 3 signed files are missing')
    rmSync(files, { recursive: true, force: true })
    renameSync(aside, files)
    await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
    expect(await documentAt(server, 'sla')).toEqual([200, hashes[0]])
  })

  test(
    'a file that cannot be read, or is none, hides no others and holds nobody up, and is served when it is back',
    SLOW,
    async () => {
      const state = copyOfState()
      const server = await serverOn(state)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      const kept = new ByteFiles(state)
      const paths = hashes.map((hash) => kept.pathOf(hash))
      const [pipe = '', loop = ''] = paths
      for (const path of paths) renameSync(path, `${path}-aside`)
      execFileSync('mkfifo', [pipe])
      symlinkSync(loop, loop)
      const before = performance.now()
      const answers = await Promise.all([...KINDS, ...KINDS].map((kind) => documentAt(server, kind)))
      const expected = [
        [500, 'document-damaged'],
        [503, 'archive-unavailable'],
        [503, 'document-lost'],
      ]
      expect(answers).toEqual([...expected, ...expected])
      const page = await fetch(`${server.address}/qualify`, { headers: { 'accept-encoding': 'gzip' } })
      expect(await page.text()).toContain('</html>')
      expect(performance.now() - before).toBeLessThan(30_000)
      const failing = { state: 'failing', code: 'document-lost' }
      await expect.poll(() => archiveOf(server), POLL).toMatchObject(failing)
      expect(saysIn(server)).toContain('2 of 3 signed files are missing or damaged')
      expect(saysIn(server)).toContain(
        `1 of 3 signed files cannot be read, such as ${kept.nameOf(hashes[1] ?? '')}`,
      )
      for (const path of paths) renameSync(`${path}-aside`, path)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      for (const [index, kind] of KINDS.entries())
        expect(await documentAt(server, kind)).toEqual([200, hashes[index]])
      expect(saysIn(server)).not.toContain('archived again')
    },
  )

  test(
    'a directory that is deleted while it serves gets no new database, and is used when it is restored',
    SLOW,
    async () => {
      const state = copyOfState()
      const server = await serverOn(state)
      expect(await documentAt(server, 'sla')).toEqual([200, hashes[0]])
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
      expect(await documentAt(server, 'sla')).toEqual([200, hashes[0]])
      expect(await documentAt(server, 'dpa')).toEqual([503, 'document-lost'])
      expect(await verdictOf(server, hashes[0] ?? '')).toBe('genuine-in-force')
      expect(await verdictOf(server, 'e'.repeat(64))).toBe('503 archive-unavailable')
      expect((await fetch(`${server.address}/enterprise-sla`)).status).toBe(200)
      expect(existsSync(state)).toBe(false)
      cpSync(made, state, { recursive: true })
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      expect(await documentAt(server, 'dpa')).toEqual([200, hashes[1]])
      expect(await verdictOf(server, 'e'.repeat(64))).toBe('unknown')
    },
  )

  test(
    'a directory that cannot be reached for a while answers everything, says so, and is used again',
    SLOW,
    async () => {
      const state = copyOfState()
      const server = await serverOn(state)
      const aside = `${state}-aside`
      renameSync(state, aside)
      // A file in its place: every path below it is ENOTDIR, as on a disk that was mounted wrongly.
      writeFileSync(state, '')
      const answers = await Promise.all([...KINDS, 'sla', 'dpa'].map((kind) => documentAt(server, kind)))
      for (const [status] of answers) expect(status).toBe(503)
      await expect
        .poll(() => archiveOf(server), POLL)
        .toMatchObject({
          state: 'waiting',
          code: 'storage-unavailable',
          reason: 'STATE_DIRECTORY cannot be read or written. The log says why. The server tries again.',
        })
      await expect.poll(() => saysIn(server), POLL).toContain('cannot be read (ENOTDIR)')
      expect(saysIn(server)).not.toContain('signed files are missing')
      expect((await fetch(`${server.address}/health/live`)).status).toBe(200)
      expect(saysIn(server)).not.toContain('Another process has taken over')
      rmSync(state)
      renameSync(aside, state)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
      for (const [index, kind] of KINDS.entries())
        expect(await documentAt(server, kind)).toEqual([200, hashes[index]])
    },
  )
})

test('a state directory that cannot be made ends the start with one line, at once', SLOW, async () => {
  if (!isBuilt) return
  const file = join(directory(), 'file')
  writeFileSync(file, '')
  for (const STATE_DIRECTORY of [
    '/proc/nowhere',
    '/proc/nowhere/below',
    '/sys/nowhere',
    join(file, 'below'),
  ]) {
    const before = performance.now()
    const failure = await startBuiltServer({ ...NOW, STATE_DIRECTORY }).catch((error: unknown) => error)
    expect(String(failure)).toMatch(
      new RegExp(
        `^Error: the server ended with 1: STATE_DIRECTORY is "${STATE_DIRECTORY}", which is not a directory that this user can write to \\(E[A-Z]+\\)\\.\\n$`,
      ),
    )
    expect(performance.now() - before).toBeLessThan(30_000)
  }
})

test.runIf(isBuilt)(
  'what a database refuses reaches neither health nor log with its values, and health says failing for as long',
  SLOW,
  async () => {
    const state = join(directory(), 'state')
    const open = await openStore({ stateDirectory: state, databaseUrl: undefined })
    // Refuses the second step of every document: its signature, some thousand bytes.
    await open.db.execute('alter table document_signings add constraint no_signature check (cms is null)')
    await open.close()
    const server = await startBuiltServer({ ...NOW, STATE_DIRECTORY: state, ARCHIVE: 'ahead' })
    onTestFinished(server.stop)
    let said = ''
    for (const stream of [server.child.stdout, server.child.stderr])
      stream?.on('data', (text: string | Buffer) => {
        said += text.toString()
      })
    const failing = { state: 'failing', archived: 0, code: 'unexpected' }
    await expect.poll(() => archiveOf(server), POLL).toMatchObject(failing)
    expect(await documentAt(server, 'sla')).toEqual([500, 'internal-error'])
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
