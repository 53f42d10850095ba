import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { StorageTurns } from './storage-turns.ts'

const TIMEOUT = { name: 'StorageTimeoutError' }

/** Pipes that nobody writes to, which hang who opens them until they are let go. */
function pipes(count: number) {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-turns-'))
  const names = Array.from({ length: count }, (_, index) => join(directory, `pipe-${index}`))
  execFileSync('mkfifo', names)
  // Both ends at once: an open that waits for either comes back.
  const letGo = () => {
    for (const name of names) closeSync(openSync(name, constants.O_RDWR | constants.O_NONBLOCK))
  }
  onTestFinished(() => {
    letGo()
    rmSync(directory, { recursive: true })
  })
  const file = join(directory, 'file')
  writeFileSync(file, 'bytes')
  return { names, letGo, file }
}

const opening = (path: string) => async () => {
  const file = await open(path)
  await file.close()
  return 'opened'
}

test('sixteen files that hang take two threads: who asks is told in time, and answers are compressed meanwhile', async () => {
  const { names, letGo, file } = pipes(16)
  const turns = new StorageTurns(2, 300)
  const before = performance.now()
  const asked = names.map((name) => turns.run(name, opening(name)))
  const told = Promise.allSettled(asked)
  await promisify(gzip)('a page')
  expect(performance.now() - before).toBeLessThan(300)
  for (const result of await told)
    expect(result).toMatchObject({ status: 'rejected', reason: expect.objectContaining(TIMEOUT) })
  expect(performance.now() - before).toBeLessThan(2_000)
  expect([turns.hanging, turns.allHang]).toEqual([2, true])
  // Four threads, of which none would be left.
  await Promise.all(Array.from({ length: 8 }, () => promisify(gzip)('a page')))
  const refused = performance.now()
  await expect(turns.run(file, () => readFile(file, 'utf8'))).rejects.toMatchObject(TIMEOUT)
  expect(performance.now() - refused).toBeLessThan(100)
  letGo()
  await expect.poll(() => turns.hanging).toBe(0)
  expect(await turns.run(file, () => readFile(file, 'utf8'))).toBe('bytes')
})

test('one file that hangs takes one turn, however often it is asked for, and the others are read', async () => {
  const { names, letGo, file } = pipes(1)
  const [pipe = ''] = names
  const turns = new StorageTurns(2, 200)
  const first = await Promise.allSettled(Array.from({ length: 5 }, () => turns.run(pipe, opening(pipe))))
  expect(first.map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
  await expect(turns.run(pipe, opening(pipe))).rejects.toMatchObject(TIMEOUT)
  expect([turns.hanging, turns.allHang]).toEqual([1, false])
  expect(await turns.run(file, () => readFile(file, 'utf8'))).toBe('bytes')
  letGo()
  await expect.poll(() => turns.hanging).toBe(0)
  const again = turns.run(pipe, opening(pipe))
  const release = setInterval(letGo, 20)
  expect(await again.finally(() => clearInterval(release))).toBe('opened')
})

test('who asks at once is served in turn, two at a time, each once', async () => {
  const turns = new StorageTurns(2, 10_000)
  let [underWay, most, done] = [0, 0, 0]
  const work = async () => {
    underWay += 1
    most = Math.max(most, underWay)
    await promisify(setImmediate)()
    underWay -= 1
    done += 1
    return done
  }
  const names = Array.from({ length: 20 }, (_, index) => String(index % 10))
  const answers = await Promise.all(names.map((name) => turns.run(name, work)))
  expect([most, done]).toEqual([2, 10])
  expect(answers.slice(0, 10)).toEqual(answers.slice(10))
})

test('work that fails frees its turn, and says how', async () => {
  const turns = new StorageTurns(1, 10_000)
  const fails = () => Promise.reject(new Error('EIO'))
  await expect(turns.run('one', fails)).rejects.toThrow('EIO')
  expect(await turns.run('one', async () => 'read')).toBe('read')
})
