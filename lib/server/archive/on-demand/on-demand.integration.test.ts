import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type BuiltServer, isBuilt, preparedDirectory, startBuiltServer } from '../../testing/built-server.ts'
import { deskOfTiers, smallDeskCopy } from '../../testing/desk-copy.ts'
import { sharedDesk } from '../../testing/shared-desk.ts'
import {
  archiveOf,
  emptyDirectory,
  NOW,
  POLL,
  SLOW,
  serverOf,
  startedBefore,
} from '../testing/served-desk.ts'

const REGIONS = ['us', 'eu', 'apac']
const SLA = '/documents/2026-10-01/enterprise/eu/sla.pdf'
const DPA = '/documents/2026-10-01/enterprise/eu/dpa.pdf'
const STARTER_SLA = '/documents/2026-10-01/starter/eu/sla.pdf'
/** Twelve of the version in force; the buyer's is none of them. */
const TWELVE = ['starter', 'growth'].flatMap((tier) =>
  REGIONS.flatMap((region) =>
    ['sla', 'dpa'].map((kind) => `/documents/2026-10-01/${tier}/${region}/${kind}.pdf`),
  ),
)

const madeIn = (directory: string) => globSync('documents/*/*.pdf', { cwd: directory }).length
const errorsOf = ({ log }: BuiltServer) => log.filter(({ level }) => Number(level) >= 50)
/** Looks often enough to find work half done. */
const SOON = { ...POLL, interval: 50 }

describe.runIf(isBuilt)('documents made when they are asked for', () => {
  const desk = sharedDesk(() => deskOfTiers('starter', 'growth', 'enterprise'))

  describe('by one server', () => {
    let directory: string
    let server: BuiltServer
    beforeAll(async () => {
      directory = await preparedDirectory()
      const settings = { ...NOW, STATE_DIRECTORY: directory, TRUSTED_PROXIES: '127.0.0.1' }
      server = await startBuiltServer(settings, desk())
    }, 300_000)
    afterAll(async () => {
      await server?.stop()
      rmSync(directory, { recursive: true, force: true })
    })

    test('HEAD makes nothing, and tells what is known without', SLOW, async () => {
      const { address } = server
      const head = async () => await fetch(`${address + DPA}?download`, { method: 'HEAD' })
      for (const path of TWELVE) await fetch(address + path, { method: 'HEAD' })
      const { status, headers } = await head()
      expect([status, Object.fromEntries(headers)]).toEqual([
        200,
        expect.objectContaining({
          'cache-control': 'no-store',
          'content-type': 'application/pdf',
          'content-disposition': 'attachment; filename="lumenary-dpa-enterprise-eu-2026-10-01.pdf"',
          'x-content-type-options': 'nosniff',
        }),
      ])
      expect(headers.has('etag')).toBe(false)
      expect(madeIn(directory)).toBe(0)
      const made = await fetch(address + DPA)
      expect((await head()).headers.get('etag')).toBe(made.headers.get('etag'))
      expect(madeIn(directory)).toBe(1)
    })

    test(
      'a buyer who asks for one is not kept waiting by another address that asked for twelve',
      SLOW,
      async () => {
        const ask = async (path: string, client: string) =>
          (await fetch(server.address + path, { headers: { 'x-forwarded-for': client } })).status
        let others = 0
        // One network of IPv6 is one client, whatever it calls itself.
        const twelve = TWELVE.map(async (path, index) => {
          const status = await ask(path, `2001:db8:1:1::${index}`)
          others += 1
          return status
        })
        // All twelve have arrived when the first is answered.
        await expect.poll(() => others, SOON).toBeGreaterThan(0)
        const before = others
        expect(await ask(SLA, '192.0.2.7')).toBe(200)
        // The one that was being made, at most.
        expect(others - before).toBeLessThanOrEqual(1)
        expect(await Promise.all(twelve)).toEqual(TWELVE.map(() => 200))
      },
    )
  })

  test(
    'what clients asked for who have left is not made; a shutdown amid it is no error, and loses nothing; nor one while documents are made ahead',
    SLOW,
    async () => {
      const STATE_DIRECTORY = await startedBefore()
      const first = await serverOf(desk(), { STATE_DIRECTORY })
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

      const second = await serverOf(desk(), { STATE_DIRECTORY, ARCHIVE: 'ahead' })
      expect((await fetch(second.address + SLA)).status).toBe(200)
      const made = madeIn(STATE_DIRECTORY)
      await expect.poll(() => madeIn(STATE_DIRECTORY), SOON).toBeGreaterThan(made)
      // Nine offers of three documents each.
      expect(madeIn(STATE_DIRECTORY)).toBeLessThan(27)
      second.child.kill('SIGTERM')
      await once(second.child, 'exit')
      expect(errorsOf(second)).toEqual([])
    },
  )
})

describe.runIf(isBuilt)('without the key that it had', () => {
  const desk = sharedDesk(() => deskOfTiers('starter'))

  test(
    'a document that is not made yet cannot be signed, the log says so once and why, and it is made with the key',
    SLOW,
    async () => {
      const STATE_DIRECTORY = await startedBefore()
      const file = join(STATE_DIRECTORY, 'secret-key')
      const key = readFileSync(file)
      writeFileSync(file, '')
      const server = await serverOf(desk(), { STATE_DIRECTORY })
      for (let times = 0; times < 3; times += 1) {
        const refused = await fetch(server.address + STARTER_SLA)
        expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
          503,
          '60',
          expect.objectContaining({ code: 'signing-unavailable' }),
        ])
        // Longer than it is not tried again.
        await pause(3_100)
      }
      expect(await archiveOf(server)).toMatchObject({ state: 'waiting', code: 'secret-key' })
      expect(errorsOf(server).map(({ msg, err }) => [msg, err])).toEqual([
        [expect.stringContaining('The archive is waiting:'), undefined],
      ])
      writeFileSync(file, key)
      await expect.poll(async () => (await fetch(server.address + STARTER_SLA)).status, POLL).toBe(200)
      await expect.poll(() => archiveOf(server), POLL).toMatchObject({ state: 'on-demand', code: null })
    },
  )
})

describe.runIf(isBuilt)('two servers on one directory', () => {
  const desk = sharedDesk(smallDeskCopy)

  test('the first has the database before anybody can ask; the second serves, leaves the archive alone and tries again', {
    timeout: 300_000,
  }, async () => {
    const STATE_DIRECTORY = emptyDirectory()
    const first = await serverOf(desk(), { STATE_DIRECTORY })
    expect(existsSync(join(STATE_DIRECTORY, 'pglite', 'PG_VERSION'))).toBe(true)
    const second = await serverOf(desk(), { STATE_DIRECTORY, ARCHIVE: 'ahead' })
    for (const page of ['/enterprise-sla', '/enterprise-sla/starter/eu'])
      expect([page, (await fetch(second.address + page)).status]).toEqual([page, 200])
    const refused = await fetch(second.address + STARTER_SLA)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    expect(await archiveOf(second)).toMatchObject({ state: 'waiting', code: 'database-in-use' })
    expect(JSON.stringify(second.log)).toContain(`process ${first.child.pid}. One process at a time`)
    await first.stop()
    await expect.poll(async () => (await fetch(second.address + STARTER_SLA)).status, POLL).toBe(200)
  })
})

describe.runIf(isBuilt && canMount())('on a disk that is full', () => {
  const desk = sharedDesk(() => deskOfTiers('starter'))

  test(
    'a document that is not made yet is answered with 503, tried once, and made once there is space',
    SLOW,
    async () => {
      const STATE_DIRECTORY = await smallDisk(120)
      const server = await serverOf(desk(), { STATE_DIRECTORY })
      const ask = () => fetch(server.address + STARTER_SLA)
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
      // A sweep of the start may still be under way when the disk is filled.
      expect(server.log.filter(({ sweep }) => sweep !== undefined).length).toBeLessThanOrEqual(1)
      expect((await archiveOf(server)).code).toBe('disk-full')
      rmSync(filling)
      await expect.poll(async () => (await ask()).status, POLL).toBe(200)
      // An answer of health is a quarter of a second old at most; what looks at the disk would take ten.
      await expect.poll(async () => (await archiveOf(server)).code, { timeout: 5_000 }).toBe(null)
    },
  )

  // One block, which the lock of the desk takes: PostgreSQL finds none for its own.
  test.each([0, 1])('a start with %i blocks left says what is full, and of no backup', SLOW, async (left) => {
    const STATE_DIRECTORY = await smallDisk(120)
    const filling = fill(STATE_DIRECTORY, left)
    const server = await serverOf(desk(), { STATE_DIRECTORY })
    const full = 'STATE_DIRECTORY is full (no space left on device). Free space; the server tries again.'
    const said = server.log.filter(({ level }) => Number(level) >= 40).map(({ msg }) => String(msg))
    expect(said.filter((msg) => !/^SLA_DESK_NOW|could be read by other users/.test(msg))).toEqual([
      `The archive is waiting: ${full}`,
      `No jobs are done at the moment. ${full}`,
    ])
    rmSync(filling)
    await expect.poll(async () => (await fetch(server.address + STARTER_SLA)).status, POLL).toBe(200)
  })

  test('what is made ahead waits for space, says so once, and goes on by itself', SLOW, async () => {
    const STATE_DIRECTORY = await smallDisk(160)
    const server = await serverOf(desk(), { STATE_DIRECTORY, ARCHIVE: 'ahead' })
    await expect.poll(() => madeIn(STATE_DIRECTORY), SOON).toBeGreaterThan(1)
    const filling = fill(STATE_DIRECTORY)
    const before = server.log.length
    await pause(20_000)
    const told = server.log.slice(before).filter(({ level }) => Number(level) >= 40)
    expect(told.length).toBeLessThanOrEqual(3)
    rmSync(filling)
    const made = madeIn(STATE_DIRECTORY)
    // Three offers of three documents each.
    expect(made).toBeLessThan(9)
    await expect.poll(() => madeIn(STATE_DIRECTORY), POLL).toBeGreaterThan(made)
  })
})

/** A disk of its own, of so many megabytes, on which an earlier start left a database. */
async function smallDisk(megabytes: number): Promise<string> {
  const directory = emptyDirectory()
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory]).status).toBe(0)
  onTestFinished(() => void spawnSync('umount', ['--lazy', directory]))
  cpSync(await startedBefore(), directory, { recursive: true, preserveTimestamps: true })
  return directory
}

/** Takes all that is left of the disk, but for so many of its blocks. */
function fill(directory: string, left = 0): string {
  const path = join(directory, 'filling')
  const { bavail, bsize } = statfsSync(directory)
  writeUntilFull(path, Buffer.alloc((bavail - left) * bsize))
  return path
}

/** A server that runs may take some of the space meanwhile; full is full, whoever filled it. */
function writeUntilFull(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

function canMount(): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory])
  if (status === 0) spawnSync('umount', [directory])
  else process.stderr.write('SKIPPED: tests of a full disk need to mount one, as root can.\n')
  rmSync(directory, { recursive: true })
  return status === 0
}
