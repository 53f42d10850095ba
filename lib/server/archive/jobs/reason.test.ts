import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { StoreUnavailableError } from '../../db/store-error.ts'
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
