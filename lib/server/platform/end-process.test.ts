import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

const PROCESS = join(import.meta.dirname, 'testing/hanging-process.ts')

/** Ends what a test has left, should it fail. */
async function started(finishTimeout: number, pipes: number, command: readonly string[] = []) {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-end-'))
  const names = Array.from({ length: pipes }, (_, index) => join(directory, String(index)))
  if (pipes > 0) execFileSync('mkfifo', names)
  const [file = process.execPath, ...before] = [...command, process.execPath]
  const child = spawn(file, [...before, PROCESS, String(finishTimeout), ...names], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
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

test('a process without work in hand ends with its code', async () => {
  const { child, ended, says } = await started(10_000, 0)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(says()).toBe('ready\n')
})

test('a process with every thread in a disk that hangs ends a second after its time is over', async () => {
  const { child, ended, says } = await started(1_000, 6)
  const before = performance.now()
  child.kill('SIGTERM')
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(performance.now() - before).toBeGreaterThan(1_900)
  expect(performance.now() - before).toBeLessThan(6_000)
  expect(says()).toBe('ready\noverdue\n')
})

test('a second Ctrl+C ends such a process, long before its time is over', async () => {
  const { child, ended, says } = await started(60_000, 1)
  child.kill('SIGINT')
  await pause(1_200)
  child.kill('SIGINT')
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(says()).toBe('ready\n')
})

const CONTAINER = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child']
const hasContainers = spawnSync('unshare', [...CONTAINER.slice(1), 'true']).status === 0

test.runIf(hasContainers)(
  'the first process of a container, which cannot kill itself, ends too',
  async () => {
    const { child, ended } = await started(300, 6, CONTAINER)
    const [first] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ')
    process.kill(Number(first), 'SIGTERM')
    expect(await ended).toEqual([137, null])
  },
)
