import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeDirectory } from './make-directory.ts'

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-make-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('a directory is made with those above it, for its owner alone, and found when it is there', () => {
  const made = join(directory(), 'one/two')
  for (const _ of [1, 2]) makeDirectory(made)
  expect([statSync(made).isDirectory(), statSync(join(made, '..')).mode & 0o777]).toEqual([true, 0o700])
})

test.each([
  ['a file has its name', (at: string) => writeFileSync(join(at, 'name'), ''), 'name', 'ENOTDIR'],
  ['a file stands above it', (at: string) => writeFileSync(join(at, 'name'), ''), 'name/below', 'ENOTDIR'],
  [
    'a link there leads nowhere',
    (at: string) => symlinkSync('/nowhere/at/all', join(at, 'name')),
    'name',
    'ENOENT',
  ],
])('where %s, it says so', (_, prepare, name, code) => {
  const at = directory()
  prepare(at)
  expect(() => makeDirectory(join(at, name))).toThrow(expect.objectContaining({ code }))
})

// mkdirSync of Node, with `recursive`, does not return here.
test('below /proc it says at once that nothing can be made', () => {
  expect(() => makeDirectory('/proc/nowhere/at/all')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
})
