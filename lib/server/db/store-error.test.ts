import { expect, test } from 'vitest'
import { isUnrecordable, StoreLockedError } from './store-error.ts'

const withCode = (code: string, syscall?: string) => Object.assign(new Error('failed'), { code, syscall })

// SQLSTATE 53100 is disk_full, 08006 connection_failure, 23505 unique_violation.
test.each([
  ['a full disk, as PostgreSQL calls it', withCode('53100'), true],
  ['a full disk, as the system calls it', withCode('ENOSPC', 'write'), true],
  ['what a query failed with', new Error('Failed query', { cause: withCode('53100') }), true],
  ['a directory that cannot be written', withCode('EACCES', 'open'), true],
  ['a database out of reach', withCode('08006'), true],
  ['a database that another process has', new StoreLockedError('in use'), true],
  ['a statement that is at fault itself', withCode('23505'), false],
  ['no error', 'failed', false],
])('%s: whether nothing can be recorded now', (_, error, expected) => {
  expect(isUnrecordable(error)).toBe(expected)
})
