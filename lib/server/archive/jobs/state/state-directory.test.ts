import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { log } from '../../../platform/logs/log.ts'
import { StartError } from '../../../platform/start-error.ts'
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

test.each(['/proc/nowhere', '/proc/nowhere/below', '/sys/nowhere'])(
  'a directory that the system does not let anyone make is refused, with its reason: %s',
  (unusable) => {
    expect(() => requireWritable(unusable)).toThrow(StartError)
    expect(() => requireWritable(unusable)).toThrow(
      new RegExp(
        `^STATE_DIRECTORY is "${unusable}", which is not a directory that this user can write to \\(E[A-Z]+\\)\\.$`,
      ),
    )
  },
)

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
  const warnings = vi.spyOn(log(), 'warn').mockReturnValue()
  onTestFinished(() => warnings.mockRestore())
  requireWritable(state)
  expect(modes()).toEqual([0o700, 0o700, 0o600])
  // Of one that was closed before there is nothing to say.
  requireWritable(state)
  expect(warnings.mock.calls).toEqual([
    [`${state} could be read by other users of this machine. Now only its owner can.`],
  ])
})

// As /proc and /sys are to root: their rights allow it, and nothing can be written there.
test.each(['EACCES', 'EPERM', 'EROFS'])(
  'a directory in which nothing can be written (%s) is refused, and left as it was',
  (code) => {
    const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
    onTestFinished(() => rmSync(state, { recursive: true }))
    writeFileSync(join(state, 'file'), '')
    chmodSync(join(state, 'file'), 0o644)
    chmodSync(state, 0o555)
    const writeIn = () => {
      throw Object.assign(new Error(code), { code })
    }
    expect(() => requireWritable(state, writeIn)).toThrow(
      `STATE_DIRECTORY is "${state}", which is not a directory that this user can write to (${code}).`,
    )
    expect([state, join(state, 'file')].map((path) => statSync(path).mode & 0o777)).toEqual([0o555, 0o644])
  },
)

test('nothing is left of what was written to try', () => {
  const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(state, { recursive: true }))
  requireWritable(state)
  expect(readdirSync(state)).toEqual([])
})

/** Of a user without rights that every Linux has: nobody. */
const NOBODY = 65_534
const CHILD = join(import.meta.dirname, '../../testing/require-writable.ts')

/** What `requireWritable` says to nobody; null where this user cannot become nobody, or nobody cannot read the project. */
function saidToNobody(directory: string): string | null {
  if (process.getuid?.() !== 0) return null
  const { status, stdout } = spawnSync(process.execPath, [CHILD, directory], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : null
}

const isPossible = saidToNobody(tmpdir()) !== null
if (!isPossible)
  process.stderr.write('SKIPPED: tests as the user nobody need root, and a project all can read.\n')

test.runIf(isPossible)('a user without rights closes a directory of its own', () => {
  const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(state, { recursive: true }))
  writeFileSync(join(state, 'file'), '')
  chmodSync(state, 0o755)
  for (const path of [state, join(state, 'file')]) chownSync(path, NOBODY, NOBODY)
  expect(saidToNobody(state)).toBe('usable')
  expect([state, join(state, 'file')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600])
})

test.runIf(isPossible)(
  'one of another user is used as it is where it can be written to, and refused where not',
  () => {
    const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
    onTestFinished(() => rmSync(state, { recursive: true }))
    chmodSync(state, 0o777)
    expect(saidToNobody(state)).toBe('usable')
    expect(statSync(state).mode & 0o777).toBe(0o777)
    for (const mode of [0o755, 0o555, 0o700]) {
      chmodSync(state, mode)
      expect(saidToNobody(state)).toBe(
        `STATE_DIRECTORY is "${state}", which is not a directory that this user can write to (EACCES).`,
      )
      expect(statSync(state).mode & 0o777).toBe(mode)
    }
  },
)

/** A disk that has room for no file at all, below a directory that goes with it; null where this user cannot mount one. */
function fullDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'sla-desk-full-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'nr_inodes=1', 'tmpfs', disk])
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['--lazy', disk])
    rmSync(disk, { recursive: true, force: true })
  })
  return status === 0 ? disk : null
}

test('a disk that is full is no other directory: health says what to do', ({ skip }) => {
  const disk = fullDisk()
  if (disk === null) return skip('only root can mount a disk')
  expect(() => writeFileSync(join(disk, 'file'), '')).toThrow('ENOSPC')
  expect(() => requireWritable(disk)).not.toThrow()
})
