import { DrizzleQueryError } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { StoreUnavailableError } from '../../db/store-error.ts'
import { PdfPoolClosedError } from '../../documents/pdf-pool.ts'
import { log } from '../../platform/logs/log.ts'
import { SecretKeyError } from '../../platform/secrets.ts'
import { TimestampError } from '../../timestamps/timestamp-error.ts'
import { noteProgress, noteWaiting } from '../jobs/state/archive-state.ts'
import { archiveProgress, setArchiveProgress } from '../jobs/state/progress.ts'
import { noteMade, noteUnmade } from './outcome.ts'

vi.stubEnv('ARCHIVE', 'on-demand')
const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)
vi.spyOn(log(), 'info').mockReturnValue(undefined)

const health = () => [archiveProgress().state, archiveProgress().code]
const away = () => new TimestampError('The timestamp authority at TSA_URL does not answer.')

beforeEach(() => {
  noteMade()
  noteProgress()
  error.mockClear()
})

test('that no document can be made is told once, however often one is asked for, and by health until one is made', () => {
  expect(health()).toEqual(['on-demand', null])
  for (let request = 0; request < 300; request += 1) noteUnmade(away())
  expect(error.mock.calls).toEqual([
    ['The archive is failing: The timestamp authority at TSA_URL does not answer.'],
  ])
  expect(health()).toEqual(['failing', 'timestamp-unavailable'])
  noteProgress()
  expect(health()).toEqual(['failing', 'timestamp-unavailable'])
  // At once, and not when the archive is looked at next.
  noteMade()
  expect(health()).toEqual(['on-demand', null])
  noteUnmade(away())
  expect(error).toHaveBeenCalledTimes(2)
})

test('a full disk is a failure too', () => {
  noteUnmade(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
  expect(health()).toEqual(['failing', 'disk-full'])
  noteMade()
  expect(health()).toEqual(['on-demand', null])
  // The disk is the one of the database too, and is there again.
  setArchiveProgress({ state: 'waiting', owed: 0, archived: 0, code: 'disk-full' })
  noteMade()
  expect(health()).toEqual(['on-demand', null])
})

test('a key that cannot be opened is told once, without a stack, and by health', () => {
  const lost = () => new SecretKeyError('The demo key in the database was encrypted with another key.')
  for (let request = 0; request < 20; request += 1) noteUnmade(lost())
  expect(error.mock.calls).toEqual([
    ['The archive is failing: The demo key in the database was encrypted with another key.'],
  ])
  expect(health()).toEqual(['failing', 'secret-key'])
})

const gone = (table: string) =>
  new DrizzleQueryError(
    `insert into "${table}" values ($1)`,
    ['of a client'],
    Object.assign(new Error(`relation "${table}" does not exist`), { code: '42P01' }),
  )

test('what a document fails at in a database that can be asked is said from the first refusal until one is made, each once', () => {
  for (let request = 0; request < 20; request += 1) {
    noteUnmade(gone(request % 2 === 0 ? 'document_signings' : 'certificates'))
    expect(health()).toEqual(['failing', 'database-unavailable'])
    // The looks go on, and find nothing.
    noteProgress()
    expect(health()).toEqual(['failing', 'database-unavailable'])
  }
  expect(error.mock.calls.flat().map(String)).toEqual([
    expect.stringMatching(/^The archive is failing: .*relation "document_signings" does not exist$/),
    expect.stringMatching(/^The archive is failing: .*relation "certificates" does not exist$/),
  ])
  expect(JSON.stringify(error.mock.calls)).not.toContain('of a client')
  noteMade()
  noteProgress()
  expect(health()).toEqual(['on-demand', null])
  noteUnmade(gone('document_signings'))
  expect(error).toHaveBeenCalledTimes(3)
})

test('that a server ends, or that the whole archive waits for the database, is no failure of a document, then or later', () => {
  noteUnmade(new PdfPoolClosedError())
  expect(health()).toEqual(['on-demand', null])
  noteUnmade(new StoreUnavailableError('The database cannot be reached.'))
  expect(health()).toEqual(['failing', 'database-unavailable'])
  error.mockClear()
  expect(noteWaiting('database-unavailable')).toBe('waiting')
  noteUnmade(new StoreUnavailableError('The database cannot be reached.'))
  expect(health()).toEqual(['waiting', 'database-unavailable'])
  expect(error).not.toHaveBeenCalled()
  // It can be reached again.
  noteProgress()
  expect(health()).toEqual(['on-demand', null])
})

test('while the archive waits for its database, health says that', () => {
  setArchiveProgress({ state: 'waiting', owed: 0, archived: 0, code: 'database-in-use' })
  noteUnmade(away())
  expect(health()).toEqual(['waiting', 'database-in-use'])
})
