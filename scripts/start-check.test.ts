import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { runAsync } from './command-line/testing/run-async.ts'

test('a port in use is the one line that a start ends with', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(await runAsync('start-check', [], { PORT: String(port), HOST: '127.0.0.1' })).toEqual({
    status: 1,
    stdout: '',
    stderr: `Port ${port} is already in use. Set PORT to another, or stop the other server.\n`,
  })
})

test('a setting that is wrong is named before anything is built', async () => {
  const { status, stderr } = await runAsync('start-check', [], { PORT: '70000' })
  expect([status, stderr]).toEqual([1, 'PORT is "70000". Enter a port number from 1 to 65535.\n'])
})

// The steps after the first are commands of npm, each with a shell of its own: the one that installs goes on with its own Node.
test('npm start checks after installing and before building', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  expect(scripts.prestart?.split(' && ')).toEqual([
    'node scripts/install.mjs',
    'npm run --silent start:check',
    'npm run --silent build -- --if-needed',
  ])
  expect(scripts['start:check']).toBe('node scripts/start-check.ts')
})
