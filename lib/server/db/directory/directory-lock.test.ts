import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockDirectory } from './directory-lock.ts'

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-lock-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

// As a loss of power may leave one, and as no version of the desk writes one.
test.concurrent.each(['', '{', '{}', 'null', '[]', '{"token":"x"}'])(
  'a lock that says %j is taken over once it has stood still, and the process goes on meanwhile',
  async (text) => {
    const at = directory()
    writeFileSync(join(at, 'lock'), text)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 100)
    const lock = await lockDirectory(at, () => undefined)
    clearInterval(timer)
    // It is watched for six seconds.
    expect(turns).toBeGreaterThan(20)
    expect(JSON.parse(readFileSync(join(at, 'lock'), 'utf8'))).toMatchObject({
      token: expect.any(String),
      owner: { pid: process.pid },
    })
    lock.release()
  },
)

test('a lock that cannot be read is an error, and nothing waits for it', async () => {
  const at = directory()
  mkdirSync(join(at, 'lock'))
  await expect(lockDirectory(at, () => undefined)).rejects.toMatchObject({ code: 'EISDIR' })
})

const HOLDING = `import { lockDirectory } from '#lib/server/db/directory/directory-lock.ts'
  await lockDirectory(process.argv[1], () => undefined)
  process.stdout.write('held')
  setInterval(() => undefined, 1000)`

test.concurrent.each([-3_600, 3_600])(
  'a lock that a process was killed in taking over is taken over, its claim being stamped %i s from now',
  async (seconds) => {
    const at = directory()
    const child = spawn('node', ['--input-type=module', '-e', HOLDING, at], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const { token } = JSON.parse(readFileSync(join(at, 'lock'), 'utf8')) as { token: string }
    const claim = join(at, `lock.claim-${token}`)
    writeFileSync(claim, '')
    const stamp = new Date(Date.now() + seconds * 1_000)
    utimesSync(claim, stamp, stamp)
    ;(await lockDirectory(at, () => undefined)).release()
    expect(existsSync(claim)).toBe(false)
  },
)

/** A process that takes the lock and opens as many files as it may; what it tells of a loss after seven seconds of that. */
const OUT_OF_FILES = `import { openSync, closeSync } from 'node:fs'
  import { setTimeout as pause } from 'node:timers/promises'
  import { lockDirectory } from '#lib/server/db/directory/directory-lock.ts'
  const lost = []
  await lockDirectory(process.argv[1], (loss) => lost.push(loss))
  await pause(1_500)
  const open = []
  try { for (;;) open.push(openSync('/dev/null')) } catch { process.stdout.write('full ') }
  await pause(7_000)
  open.forEach((descriptor) => closeSync(descriptor))
  process.stdout.write(JSON.stringify(lost))
  process.exit(0)`

test.concurrent.each([
  ['keeps its lock', () => undefined, []],
  [
    'notices that another has put a lock in its place',
    (lock: string) => {
      writeFileSync(`${lock}-of-another`, JSON.stringify({ token: 'other', owner: null }))
      renameSync(`${lock}-of-another`, lock)
    },
    [{ why: 'unreadable', code: 'EMFILE' }],
  ],
])('a process with as many files open as it may have %s', { timeout: 60_000 }, async (_, meanwhile, lost) => {
  const at = directory()
  const command = 'ulimit -n 200 && exec "$0" --input-type=module -e "$1" "$2"'
  const child = spawn('sh', ['-c', command, process.execPath, OUT_OF_FILES, at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') meanwhile(join(at, 'lock'))
    said += text
  })
  await once(child, 'close')
  expect(said).toBe(`full ${JSON.stringify(lost)}`)
})

// A full disk, without one: no file of this process may grow. The system says EFBIG then, and not ENOSPC.
const NO_ROOM = `import { lockDirectory } from '#lib/server/db/directory/directory-lock.ts'
  await lockDirectory(process.argv[1], () => undefined).catch(({ code }) => process.stdout.write(code))`

test('a lock that cannot be written leaves nothing behind', async () => {
  const at = directory()
  const command = 'trap "" XFSZ; ulimit -f 0 && exec "$0" --input-type=module -e "$1" "$2"'
  const child = spawn('sh', ['-c', command, process.execPath, NO_ROOM, at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  await once(child, 'close')
  expect([String(said), readdirSync(at)]).toEqual(['EFBIG', []])
})

test('what others have left long ago in taking the lock is removed, and what may be under way is not', async () => {
  const at = directory()
  const name = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`
  const hoursFromNow = { [`lock.${name('a')}`]: -2, [`lock.claim-${name('b')}`]: 2, [`lock.${name('c')}`]: 0 }
  for (const [file, hours] of Object.entries({ ...hoursFromNow, 'lock.txt': -2 })) {
    writeFileSync(join(at, file), '')
    const stamp = new Date(Date.now() + hours * 3_600_000)
    utimesSync(join(at, file), stamp, stamp)
  }
  const lock = await lockDirectory(at, () => undefined)
  expect(readdirSync(at).toSorted()).toEqual(['lock', 'lock.txt', `lock.${name('c')}`].toSorted())
  lock.release()
})
