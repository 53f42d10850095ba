import { expect, test } from 'vitest'
import { StoreRightError, StoreUnavailableError } from '../db/store-error.ts'
import { unusableInWords } from './unusable-in-words.ts'

/** As a query fails: what the driver or the server says is its cause. */
const query = (message: string, code?: string) =>
  new Error('Failed query: select 1', { cause: Object.assign(new Error(message), { code }) })

// What pg and the system say, word for word; 57014 is query_canceled, 57P01 admin_shutdown, 53300 too_many_connections.
test.each([
  ['no connection in time', query('timeout exceeded when trying to connect')],
  ['no answer in time', query('Query read timeout')],
  ['a statement that was cut off', query('canceling statement due to statement timeout', '57014')],
  ['a lost connection', query('Connection terminated unexpectedly')],
  ['a connection that was reset', query('read ECONNRESET', 'ECONNRESET')],
  ['a server that stops', query('terminating connection due to administrator command', '57P01')],
  ['too many connections', query('sorry, too many clients already', '53300')],
])('%s is called slow or out of reach, and no backup is spoken of', (_, error) => {
  const words = unusableInWords(error)
  expect(words).toMatch(
    /^The database is slow or cannot be reached: .*The server tries again every ten seconds/,
  )
  expect(words).not.toMatch(/restore|backup|grant/i)
})

test('each other cause has its own fix', () => {
  expect(
    unusableInWords(new StoreRightError('The user of DATABASE_URL has no right to insert on notices.')),
  ).toBe(
    'The user of DATABASE_URL lacks a right to a table of the database: The user of DATABASE_URL has no right to insert on notices. Grant the right again; the server goes on by itself then.',
  )
  expect(unusableInWords(query('permission denied for table notices', '42501'))).toMatch(
    /Grant the right again/,
  )
  expect(unusableInWords(query('permission denied for table notices', '42501'))).not.toMatch(
    /restore|backup/i,
  )
  const missing = unusableInWords(query('relation "notices" does not exist', '42P01'))
  expect(missing).toMatch(/^A table of the database is missing.*restore it from a backup/)
  expect(missing).not.toMatch(/grant/i)
  expect(unusableInWords(query('invalid page in block 7 of relation base/5/1', 'XX001'))).toMatch(
    /is damaged/,
  )
  expect(unusableInWords(new StoreUnavailableError('The database can only be read at the moment.'))).toBe(
    'The tables of the database cannot be used: The database can only be read at the moment. The server tries again every ten seconds.',
  )
})
