import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

const PROCESS = join(import.meta.dirname, 'testing/hanging-process.ts')

type Started = { finishes: boolean; finishTimeout: number; pipes: number; command?: readonly string[] }

/** A process with so many files that hang, ended with the test whatever comes of it. */
async function started({ finishes, finishTimeout, pipes, command = [] }: Started) {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-end-'))
  const names = Array.from({ length: pipes }, (_, index) => join(directory, String(index)))
  if (pipes > 0) execFileSync('mkfifo', names)
  const [file = process.execPath, ...before] = [...command, process.execPath]
  const child = spawn(
    file,
    [...before, PROCESS, finishes ? 'finishes' : 'hangs', String(finishTimeout), ...names],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(directory, { recursive: true })
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
  })
  await expect.poll(() => said, { timeout: 20_000 }).toContain('ready')
  return { child, ended: once(child, 'exit'), says: () => said }
}

test('a process without work in hand ends with 0', async () => {
  const { child, ended, says } = await started({ finishes: true, finishTimeout: 60_000, pipes: 0 })
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(says()).toBe('ready\n')
})

test('one that has closed all but files that hang ends with 0 a second later', async () => {
  const { child, ended, says } = await started({ finishes: true, finishTimeout: 60_000, pipes: 6 })
  const before = performance.now()
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(performance.now() - before).toBeGreaterThan(900)
  expect(performance.now() - before).toBeLessThan(20_000)
  expect(says()).toBe('ready\n')
})

test('one whose threads all hang ends with 1 when its time is over', async () => {
  const { child, ended, says } = await started({ finishes: false, finishTimeout: 1_000, pipes: 6 })
  const before = performance.now()
  child.kill('SIGTERM')
  expect(await ended).toEqual([1, null])
  expect(performance.now() - before).toBeGreaterThan(900)
  expect(performance.now() - before).toBeLessThan(20_000)
  expect(says()).toBe('ready\noverdue\n')
})

test('a second Ctrl+C ends such a process with 1, long before its time is over', async () => {
  const { child, ended, says } = await started({ finishes: false, finishTimeout: 60_000, pipes: 6 })
  child.kill('SIGINT')
  await pause(1_200)
  child.kill('SIGINT')
  expect(await ended).toEqual([1, null])
  expect(says()).toBe('ready\n')
})

const CONTAINER = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child']
const hasContainers = spawnSync('unshare', [...CONTAINER.slice(1), 'true']).status === 0

test.runIf(hasContainers)(
  'the first process of a container, which cannot be killed from within, ends too',
  async () => {
    const settings = { finishes: false, finishTimeout: 300, pipes: 6, command: CONTAINER }
    const { child, ended } = await started(settings)
    const [first] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ')
    process.kill(Number(first), 'SIGTERM')
    expect(await ended).toEqual([1, null])
  },
)
