import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type BuiltServer, isBuilt, preparedDirectory, startBuiltServer } from '../../testing/built-server.ts'

const NOW = { SLA_DESK_NOW: '2026-11-20T10:00:00Z' }
const REGIONS = ['us', 'eu', 'apac']
const SLA = '/documents/2026-10-01/enterprise/eu/sla.pdf'
/** Twelve of the version in force; the buyer's is none of them. */
const TWELVE = ['starter', 'growth'].flatMap((tier) =>
  REGIONS.flatMap((region) =>
    ['sla', 'dpa'].map((kind) => `/documents/2026-10-01/${tier}/${region}/${kind}.pdf`),
  ),
)

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

async function serverWith(settings: Record<string, string>): Promise<BuiltServer> {
  const server = await startBuiltServer({ ...NOW, ...settings })
  onTestFinished(server.stop)
  return server
}

const madeIn = (directory: string) => globSync('documents/*/*.pdf', { cwd: directory }).length
const errorsOf = ({ log }: BuiltServer) => log.filter(({ level }) => Number(level) >= 50)

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (await isSo()) return
    await pause(50)
  }
  throw new Error('it never came')
}

describe.runIf(isBuilt)('documents made when they are asked for', { timeout: 240_000 }, () => {
  test('a buyer who asks for one is not kept waiting by another address that asked for twelve', async () => {
    const { address } = await serverWith({
      STATE_DIRECTORY: await startedBefore(),
      TRUSTED_PROXIES: '127.0.0.1',
    })
    const ask = async (path: string, client: string) =>
      (await fetch(address + path, { headers: { 'x-forwarded-for': client } })).status
    let others = 0
    // One network of IPv6 is one client, whatever it calls itself.
    const twelve = TWELVE.map(async (path, index) => {
      const status = await ask(path, `2001:db8:1:1::${index}`)
      others += 1
      return status
    })
    // All twelve have arrived when the first is answered.
    await until(() => others > 0)
    const before = others
    expect(await ask(SLA, '192.0.2.7')).toBe(200)
    // The one that was being made, at most.
    expect(others - before).toBeLessThanOrEqual(1)
    expect(await Promise.all(twelve)).toEqual(TWELVE.map(() => 200))
  })

  test('HEAD makes nothing, and tells what is known without', async () => {
    const STATE_DIRECTORY = await startedBefore()
    const { address } = await serverWith({ STATE_DIRECTORY })
    const head = async () => await fetch(`${address + SLA}?download`, { method: 'HEAD' })
    for (const path of TWELVE) await fetch(address + path, { method: 'HEAD' })
    const { status, headers } = await head()
    expect([status, Object.fromEntries(headers)]).toEqual([
      200,
      expect.objectContaining({
        'cache-control': 'no-store',
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="lumenary-sla-enterprise-eu-2026-10-01.pdf"',
        'x-content-type-options': 'nosniff',
      }),
    ])
    expect(headers.has('etag')).toBe(false)
    expect(madeIn(STATE_DIRECTORY)).toBe(0)
    const made = await fetch(address + SLA)
    expect((await head()).headers.get('etag')).toBe(made.headers.get('etag'))
    expect(madeIn(STATE_DIRECTORY)).toBe(1)
  })

  test('what clients asked for who have left is not made; a shutdown amid it is no error, and loses nothing', async () => {
    const STATE_DIRECTORY = await startedBefore()
    const first = await serverWith({ STATE_DIRECTORY })
    const leaving = new AbortController()
    const left = [SLA, ...TWELVE].map((path) =>
      fetch(first.address + path, { signal: leaving.signal }).catch(() => null),
    )
    // Some are waiting and one is being made.
    await pause(300)
    leaving.abort()
    await Promise.all(left)
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
    expect(errorsOf(first)).toEqual([])
    expect(madeIn(STATE_DIRECTORY)).toBeLessThanOrEqual(2)
    const second = await serverWith({ STATE_DIRECTORY })
    expect((await fetch(second.address + SLA)).status).toBe(200)
    expect(errorsOf(second)).toEqual([])
  })

  test('the database is open before anybody can ask; while another process has it, the desk serves and tries again', async () => {
    const STATE_DIRECTORY = stateDirectory()
    const first = await serverWith({ STATE_DIRECTORY })
    expect(existsSync(join(STATE_DIRECTORY, 'pglite', 'PG_VERSION'))).toBe(true)
    const second = await serverWith({ STATE_DIRECTORY })
    expect((await fetch(`${second.address}/enterprise-sla`)).status).toBe(200)
    const refused = await fetch(second.address + SLA)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    await first.stop()
    await until(async () => (await fetch(second.address + SLA)).status === 200)
  })
})

test.runIf(isBuilt)(
  'a shutdown while documents are made ahead logs no error',
  { timeout: 240_000 },
  async () => {
    const STATE_DIRECTORY = await startedBefore()
    const server = await serverWith({ STATE_DIRECTORY, ARCHIVE: 'ahead' })
    await until(() => madeIn(STATE_DIRECTORY) > 1)
    server.child.kill('SIGTERM')
    await once(server.child, 'exit')
    expect(errorsOf(server)).toEqual([])
  },
)

describe.runIf(isBuilt && canMount())('on a disk that is full', { timeout: 240_000 }, () => {
  test('a document that is not made yet is answered with 503, tried once, and made once there is space', async () => {
    const STATE_DIRECTORY = smallDisk(120)
    const server = await serverWith({ STATE_DIRECTORY })
    const ask = () => fetch(server.address + SLA)
    const filling = fill(STATE_DIRECTORY)
    for (let times = 0; times < 3; times += 1) {
      const refused = await ask()
      expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
        503,
        '60',
        expect.objectContaining({ code: 'archive-unavailable' }),
      ])
    }
    expect(errorsOf(server).length).toBeLessThanOrEqual(2)
    const { archive } = await (await fetch(`${server.address}/health/ready`)).json()
    expect(archive.code).toBe('disk-full')
    rmSync(filling)
    await until(async () => (await ask()).status === 200)
  })

  test('what is made ahead waits for space, says so once, and goes on by itself', {
    timeout: 240_000,
  }, async () => {
    const STATE_DIRECTORY = smallDisk(160)
    const server = await serverWith({ STATE_DIRECTORY, ARCHIVE: 'ahead' })
    await until(() => madeIn(STATE_DIRECTORY) > 1)
    const filling = fill(STATE_DIRECTORY)
    const before = server.log.length
    await pause(20_000)
    const told = server.log.slice(before).filter(({ level }) => Number(level) >= 40)
    expect(told.length).toBeLessThanOrEqual(3)
    rmSync(filling)
    const made = madeIn(STATE_DIRECTORY)
    await until(() => madeIn(STATE_DIRECTORY) > made)
  })
})

/** A disk of its own, of so many megabytes. */
function smallDisk(megabytes: number): string {
  const directory = stateDirectory()
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory]).status).toBe(0)
  onTestFinished(() => void spawnSync('umount', ['--lazy', directory]))
  return directory
}

/** Takes all that is left of the disk. */
function fill(directory: string): string {
  const path = join(directory, 'filling')
  const { bavail, bsize } = statfsSync(directory)
  writeFileSync(path, Buffer.alloc(bavail * bsize))
  return path
}

function canMount(): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory])
  if (status === 0) spawnSync('umount', [directory])
  else process.stderr.write('SKIPPED: tests of a full disk need to mount one, as root can.\n')
  rmSync(directory, { recursive: true })
  return status === 0
}
