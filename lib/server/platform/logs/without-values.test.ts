import { DrizzleQueryError } from 'drizzle-orm'
import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { startFailure } from '../start-error.ts'
import { withoutValues } from './without-values.ts'

const SECRET = 'BEGIN PRIVATE KEY'

/** What `console.error`, a log or a page could show of an error. */
function allOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = Object.entries(error).map(([key, value]) => `${key}=${value}`)
  return [error.message, error.stack, ...own, allOf(error.cause)].join('\n')
}

function refused(code: string, message: string, more: Partial<DatabaseError> = {}): DatabaseError {
  return Object.assign(new DatabaseError(message, message.length, 'error'), {
    code,
    severity: 'ERROR',
    ...more,
  })
}

test('a failed query is told without its text and values, wherever it stands, with what it was caused by', () => {
  const cause = refused('23514', `new row violates check constraint "no"`, {
    detail: `Failing row contains (1, ${SECRET}).`,
    table: 'demo_identity',
    constraint: 'no',
  })
  const failed = new DrizzleQueryError('insert into "demo_identity"', [SECRET], cause)
  for (const error of [failed, new Error('Archiving failed.', { cause: failed })]) {
    const told = allOf(withoutValues(error))
    expect(told).not.toContain(SECRET)
    expect(told).not.toContain('insert into')
    expect(told).toContain('The database refused a value (demo_identity, no) [SQLSTATE 23514]')
    expect(startFailure(error)).not.toContain(SECRET)
  }
})

test('what PostgreSQL says of a value is left out; what it says of anything else stays', () => {
  expect(
    allOf(withoutValues(refused('22P02', `invalid input syntax for type integer: "${SECRET}"`))),
  ).not.toContain(SECRET)
  expect(withoutValues(refused('42501', 'permission denied for table documents'))).toMatchObject({
    message: 'permission denied for table documents [SQLSTATE 42501]',
    code: '42501',
  })
})

test('any other error stays itself, but for a message that nobody would read to its end', () => {
  const error = new Error('short', { cause: new Error('also short') })
  expect(withoutValues(error)).toBe(error)
  const long = new RangeError('x'.repeat(4_000_000))
  expect(allOf(withoutValues(long)).length).toBeLessThan(10_000)
  expect(withoutValues(long)).toMatchObject({ name: 'RangeError' })
})
