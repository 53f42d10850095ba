import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { StoreUnavailableError } from '../../db/store-error.ts'
import { fullDiskReason } from './disk-full.ts'
import { publicReason } from './reason.ts'

test('health tells our own words, and never a query with its parameters', () => {
  expect(publicReason(new StoreUnavailableError('The database at DATABASE_URL cannot be used.'))).toBe(
    'The database at DATABASE_URL cannot be used.',
  )
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const query = (cause: Error) => new DrizzleQueryError('insert into "demo_identity"', ['MIIEvQ'], cause)
  expect(publicReason(query(refused))).toBe('The database cannot be used at the moment.')
  expect(publicReason(query(new Error('permission denied')))).toBe(
    'Something failed that should not. The log says what.',
  )
  expect(publicReason('x')).toBe('Something failed that should not. The log says what.')
})

test('a full disk is named, wherever in the causes it stands', () => {
  const failed = (code: string) => Object.assign(new Error('no space left on device'), { code })
  const ofFiles = 'STATE_DIRECTORY is full (no space left on device). Free space; the server tries again.'
  for (const code of ['ENOSPC', 'EDQUOT']) expect(publicReason(failed(code))).toBe(ofFiles)
  expect(publicReason(new StoreUnavailableError('It cannot be opened.', { cause: failed('ENOSPC') }))).toBe(
    ofFiles,
  )
  // SQLSTATE 53100, disk_full.
  const ofDatabase = new DrizzleQueryError('insert into "documents"', [], failed('53100'))
  // The embedded one fills the same disk: with a sentence of its own, the log would tell the two by turns.
  expect(publicReason(ofDatabase)).toBe(ofFiles)
  expect(fullDiskReason(ofDatabase, false)).toBe(
    'The disk of the database is full (no space left on device). Free space; the server tries again.',
  )
})
