import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { LogOutput } from './log-output.ts'

const FULL = '/dev/full'

function files() {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-log-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, 'log')
}

const NODE = ['--input-type=module', '--eval']
const env = { ...process.env, LOG_LEVEL: 'info' }

/** What a process of its own runs that has the log at hand. */
const withLog = (code: string) =>
  `const { log } = await import(${JSON.stringify(new URL('log.ts', import.meta.url).href)})\n${code}`

const run = (code: string) =>
  spawn(process.execPath, [...NODE, withLog(code)], { stdio: ['ignore', 'pipe', 'pipe'], env })

test('lines are written in their order, those too that come while others are being written', async () => {
  const path = files()
  const fd = openSync(path, 'a')
  const output = new LogOutput(
    fd,
    () => undefined,
    () => undefined,
  )
  for (let line = 0; line < 2_000; line += 1) output.write(`${line}\n`)
  await expect.poll(() => readFileSync(path, 'utf8')).toMatch(/\n1999\n$/)
  expect(readFileSync(path, 'utf8')).toBe(Array.from({ length: 2_000 }, (_, line) => `${line}\n`).join(''))
  closeSync(fd)
})

test.runIf(existsSync(FULL))('what a full disk does not take waits, to one megabyte', async () => {
  const fd = openSync(FULL, 'a')
  const faults: string[] = []
  const output = new LogOutput(
    fd,
    ({ message }) => faults.push(message),
    () => undefined,
  )
  const line = `${'x'.repeat(999)}\n`
  for (let count = 0; count < 1_200; count += 1) output.write(line)
  await expect.poll(() => faults).toContain('ENOSPC: no space left on device, write')
  const started = performance.now()
  output.flush()
  expect(performance.now() - started).toBeLessThan(1_000)
  closeSync(fd)
})

test('a pipe that nobody empties holds up nothing; once it is emptied, the lines come, and how many were dropped', async () => {
  const child = run(`
    for (let count = 0; count < 3000; count += 1) log().info('x'.repeat(920))
    process.stderr.write('alive')
    setTimeout(() => {}, 4000)`)
  const [alive] = await once(child.stderr, 'data')
  expect(String(alive)).toBe('alive')
  const lines = String(await buffer(child.stdout))
    .trim()
    .split('\n')
  const told = lines.filter((line) => line.includes('missing'))
  expect(told).toHaveLength(1)
  const missing = Number(/: (\d+) lines are missing/.exec(String(told[0]))?.[1])
  // Whatever was not dropped is there, and nothing twice.
  expect(lines.length - 1 + missing).toBe(3_000)
})

test.runIf(existsSync(FULL))(
  'a process whose log cannot be written says so once, and goes on to its end',
  () => {
    const fd = openSync(FULL, 'a')
    const code = `
    for (let count = 0; count < 5; count += 1) {
      log().info('line')
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    process.exit(7)`
    const { status, stderr } = spawnSync(process.execPath, [...NODE, withLog(code)], {
      stdio: ['ignore', fd, 'pipe'],
      env,
      timeout: 20_000,
    })
    closeSync(fd)
    expect([status, String(stderr)]).toEqual([
      7,
      'The log cannot be written (ENOSPC: no space left on device, write). The server goes on without.\n',
    ])
  },
)

test('the last lines are written when the process ends by itself or at once', async () => {
  for (const end of ['', 'process.exit(0)']) {
    const child = run(`log().info('first'); log().error('last'); ${end}`)
    const text = String(await buffer(child.stdout))
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual(['first', 'last'])
  }
})
