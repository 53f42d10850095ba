import { expect, test } from 'vitest'
import { withCause } from './with-cause.ts'

class QueryError extends Error {
  readonly params = ['MIIEvQ']
}

test('the innermost cause is told', () => {
  const refused = new Error('connect ECONNREFUSED 127.0.0.1:5432')
  expect(
    withCause(new Error('The database cannot be used.', { cause: new Error('x', { cause: refused }) })),
  ).toBe('The database cannot be used. Cause: connect ECONNREFUSED 127.0.0.1:5432')
  expect(withCause(refused)).toBe('connect ECONNREFUSED 127.0.0.1:5432')
})

test('the parameters of a query are not', () => {
  const failed = 'Failed query: insert params: MIIEvQ'
  const denied = new Error('permission denied')
  expect(withCause(new QueryError(failed, { cause: denied }))).toBe(
    'A query failed. Cause: permission denied',
  )
  expect(withCause(new QueryError(failed))).toBe('A query failed.')
  expect(withCause(new Error('Archiving failed.', { cause: new QueryError(failed) }))).toBe(
    'Archiving failed. Cause: A query failed.',
  )
})
