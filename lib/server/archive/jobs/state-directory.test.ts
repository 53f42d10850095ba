import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StartError } from '../../platform/start-error.ts'
import { requireWritable } from './state-directory.ts'

test('a directory that is missing is made; a file in its place is refused by the name of the variable', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  requireWritable(join(folder, 'a/b'))
  expect(existsSync(join(folder, 'a/b'))).toBe(true)
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const unusable of [file, join(file, 'below')]) {
    expect(() => requireWritable(unusable)).toThrow(StartError)
    expect(() => requireWritable(unusable)).toThrow(
      /^STATE_DIRECTORY is ".*file.*", which is not a directory/,
    )
  }
})

test('a directory that others could read is closed to them, with all that is in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const state = join(folder, 'state')
  const file = join(state, 'documents/a.pdf')
  const modes = () => [state, join(state, 'documents'), file].map((path) => statSync(path).mode & 0o777)
  mkdirSync(join(state, 'documents'), { recursive: true })
  writeFileSync(file, '')
  chmodSync(state, 0o755)
  chmodSync(join(state, 'documents'), 0o775)
  chmodSync(file, 0o666)
  requireWritable(state)
  expect(modes()).toEqual([0o700, 0o700, 0o600])
})
