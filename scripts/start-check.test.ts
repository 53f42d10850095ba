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

test('npm start checks after installing and before building', () => {
  const { prestart } = JSON.parse(readFileSync('package.json', 'utf8')).scripts as { prestart: string }
  expect(prestart.split(' && ').map((step) => /[\w-]+\.m?[tj]s|build/.exec(step)?.[0])).toEqual([
    'install.mjs',
    'start-check.ts',
    'build',
  ])
})
