import { expect, test } from 'vitest'
import { isDiskFull } from '../../platform/files/disk-full.ts'
import { embeddedFailure } from './failure.ts'

const RESTORE =
  'If files of pglite/ are missing or damaged, restore pglite/ and documents/ from a backup of the same time.'

test('of a full disk PostgreSQL’s words are followed by what helps, and that is no backup', () => {
  const words = 'could not write lock file "postmaster.pid": No space left on device'
  expect(embeddedFailure(new Error('exit'), words).message).toBe(
    `PostgreSQL says: ${words}. Free space on the disk of STATE_DIRECTORY; the server tries again.`,
  )
})

test('of anything else they are followed by the backup', () => {
  const words = 'could not open file "global/pg_control": No such file or directory'
  expect(embeddedFailure(new Error('exit'), words).message).toBe(`PostgreSQL says: ${words}. ${RESTORE}`)
})

// The numbers are those of WASI: 51 is nospc, 19 dquot, 29 io. What the machine throws is an object, and no Error.
test.each([
  [51, true, 'The disk of STATE_DIRECTORY is full (no space left on device).'],
  [19, true, 'The disk of STATE_DIRECTORY is full (no space left on device).'],
  [29, false, 'A file of the database cannot be used (error 29 of WASI).'],
])('the number %i of the machine is told in words', (errno, isFull, words) => {
  const error = embeddedFailure({ name: 'ErrnoError', errno }, null)
  expect([error.message, isDiskFull(error)]).toEqual([words, isFull])
})

test('without last words the error speaks for itself', () => {
  expect(embeddedFailure(new Error('unreachable'), null).message).toBe('unreachable')
  expect(embeddedFailure('stopped', null).message).toBe('stopped')
})
