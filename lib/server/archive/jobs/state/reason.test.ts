import { readFileSync } from 'node:fs'
import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { StoreLockedError, StoreUnavailableError } from '../../../db/store-error.ts'
import { fullDiskCode } from '../../../platform/files/full-disk-code.ts'
import { TimestampError } from '../../../timestamps/timestamp-error.ts'
import { bytesCode, REASONS, reasonCode } from './reason.ts'

const withCode = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall })

const ofDatabase = (code: string) => Object.assign(new Error('It failed.'), { code, severity: 'ERROR' })

test.each([
  [new StoreLockedError('/srv/state is in use by process 1.'), 'database-in-use'],
  [new StoreUnavailableError('It cannot be opened.'), 'database-unavailable'],
  [new StoreUnavailableError('x', { cause: withCode('ECONNREFUSED', 'connect') }), 'database-unavailable'],
  // A socket of PostgreSQL that is not there.
  [new StoreUnavailableError('x', { cause: withCode('ENOENT', 'connect') }), 'database-unavailable'],
  [new StoreUnavailableError('/srv', { cause: withCode('EACCES', 'open') }), 'storage-unavailable'],
  [withCode('EIO', 'read'), 'storage-unavailable'],
  [new StoreUnavailableError('/srv', { cause: withCode('EMFILE', 'open') }), 'open-files'],
  [new DrizzleQueryError('insert', [], withCode('ECONNREFUSED', 'connect')), 'database-unavailable'],
  [new DrizzleQueryError('insert', ['BEGIN PRIVATE KEY'], new Error('permission denied')), 'unexpected'],
  // Too long a wait for a lock, rights taken away, a damaged page, a server that is only to be read, a table that is gone.
  ...(['55P03', '57014', '42501', 'XX001', '25006', '42P01'] as const).map(
    (code) => [new DrizzleQueryError('select', [], ofDatabase(code)), 'database-unavailable'] as const,
  ),
  // A syntax error is a fault of our own.
  [new DrizzleQueryError('select', [], ofDatabase('42601')), 'unexpected'],
  [new TimestampError('It answered 500: <html>'), 'timestamp-unavailable'],
  ['x', 'unexpected'],
] as const)('%s is told as %s', (error, code) => {
  expect(reasonCode(error)).toBe(code)
})

test('docs/operating.md lists every code with its sentence', () => {
  const rows = [...readFileSync('docs/operating.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)]
  const listed = new Map(rows.map(([, code, sentence]) => [code, sentence]))
  for (const [code, sentence] of Object.entries(REASONS))
    expect([code, listed.get(code)]).toEqual([code, sentence])
})

test('lost and damaged bytes are told to be restored where they lie', () => {
  expect([bytesCode('document-lost', false), bytesCode('document-damaged', true)]).toEqual([
    'document-lost',
    'database-document-damaged',
  ])
})

test('a full disk is named, wherever in the causes it stands', () => {
  const failed = (code: string) => Object.assign(new Error('no space left on device'), { code })
  for (const code of ['ENOSPC', 'EDQUOT']) expect(reasonCode(failed(code))).toBe('disk-full')
  expect(reasonCode(new StoreUnavailableError('It cannot be opened.', { cause: failed('ENOSPC') }))).toBe(
    'disk-full',
  )
  // SQLSTATE 53100, disk_full.
  const ofDatabase = new DrizzleQueryError('insert into "documents"', [], failed('53100'))
  // The embedded one fills the same disk: with a code of its own, the log would tell the two by turns.
  expect(reasonCode(ofDatabase)).toBe('disk-full')
  expect(fullDiskCode(ofDatabase, false)).toBe('database-disk-full')
})
