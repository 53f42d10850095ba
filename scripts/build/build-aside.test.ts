import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Build, buildOf, currentBuild } from '#lib/server/platform/builds/build.ts'
import { buildAside } from './build-aside.ts'
import { fillBuild } from './testing/fill-build.ts'
import { removeUnusedBuilds } from './unused-builds.ts'

let root: string
const children: ChildProcess[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-aside-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  rmSync(root, { recursive: true })
})

test('a build becomes the current one when it is whole, and not before', async () => {
  await buildAside(root, 'first', fillBuild)
  const first = currentBuild(root)
  let meanwhile: Build | null = null
  await buildAside(root, 'second', async (build) => {
    await fillBuild(build)
    meanwhile = currentBuild(root)
    return 0
  })
  expect(meanwhile).toEqual(first)
  expect(madeFrom(currentBuild(root))).toBe('second')
})

test.each([
  ['ends with a code', async (build: Build) => (await fillBuild(build)) + 1],
  ['throws', async (build: Build) => Promise.reject(new Error(String(await fillBuild(build))))],
])('a build that %s leaves the one before, and nothing of its own', async (_what, make) => {
  await buildAside(root, 'first', fillBuild)
  const before = entries()
  await buildAside(root, 'second', make).catch(() => undefined)
  expect(madeFrom(currentBuild(root))).toBe('first')
  expect(entries()).toEqual(before)
})

test('a build that is killed leaves the one before; the next build removes what it left', async () => {
  await buildAside(root, 'first', fillBuild)
  const { child, id } = await start('second', 'slowly')
  await kill(child)
  expect(madeFrom(currentBuild(root))).toBe('first')
  expect(existsSync(buildOf(root, id).folder)).toBe(true)
  removeUnusedBuilds(root)
  expect(existsSync(buildOf(root, id).folder)).toBe(false)
  expect(madeFrom(currentBuild(root))).toBe('first')
})

test('two builds at once do not meet: neither removes the other, and each is whole', async () => {
  const slow = await start('slow', 'slowly')
  await buildAside(root, 'quick', fillBuild)
  removeUnusedBuilds(root)
  expect(existsSync(buildOf(root, slow.id).pdfWorker)).toBe(true)
  expect(madeFrom(currentBuild(root))).toBe('quick')
})

test('the build that a process serves stays until that process ends', async () => {
  await buildAside(root, 'first', fillBuild)
  const served = currentBuild(root)?.id ?? ''
  const { child, id } = await start('', 'serve')
  expect(id).toBe(served)
  await buildAside(root, 'second', fillBuild)
  removeUnusedBuilds(root)
  expect(madeFrom(buildOf(root, served))).toBe('first')
  expect(madeFrom(currentBuild(root))).toBe('second')
  await kill(child)
  removeUnusedBuilds(root)
  expect(existsSync(buildOf(root, served).folder)).toBe(false)
  expect(readdirSync(join(root, '.build/in-use'))).toEqual([])
})

// Written by a process in another container: its number says nothing here, its touch does.
test('the build of a process that cannot be seen stays for ten minutes after its last sign', async () => {
  await buildAside(root, 'first', fillBuild)
  const served = currentBuild(root)?.id ?? ''
  await buildAside(root, 'second', fillBuild)
  const note = join(root, '.build/in-use', `${served}.elsewhere`)
  writeFileSync(note, JSON.stringify({ boot: 'another', namespace: 'pid:[1]', pid: 1, started: '1' }))
  removeUnusedBuilds(root)
  expect(existsSync(buildOf(root, served).folder)).toBe(true)
  const silent = new Date(Date.now() - 11 * 60_000)
  utimesSync(note, silent, silent)
  removeUnusedBuilds(root)
  expect(existsSync(buildOf(root, served).folder)).toBe(false)
})

test('twelve builds at once end with one whole build and no note', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, index) => buildAside(root, `${index}`, fillBuild)))
  removeUnusedBuilds(root)
  expect(madeFrom(currentBuild(root))).toMatch(/^\d+$/)
  expect(entries().toSorted()).toEqual([currentBuild(root)?.id, 'current', 'in-use'])
})

function madeFrom(build: Build | null): string | null {
  return build && readFileSync(build.fingerprint, 'utf8')
}

function entries(): string[] {
  return readdirSync(join(root, '.build'))
}

async function start(fingerprint: string, manner: string): Promise<{ child: ChildProcess; id: string }> {
  const child = spawn('node', [join(import.meta.dirname, 'testing/builder.ts'), root, fingerprint, manner])
  children.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, id: said.toString().trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
