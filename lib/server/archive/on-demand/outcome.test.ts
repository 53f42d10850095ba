import { beforeEach, expect, test, vi } from 'vitest'
import { StoreUnavailableError } from '../../db/store-error.ts'
import { log } from '../../platform/logs/log.ts'
import { TimestampError } from '../../timestamps/timestamp-error.ts'
import { noteProgress } from '../jobs/state/archive-state.ts'
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
  noteMade()
  noteProgress()
  expect(health()).toEqual(['on-demand', null])
  noteUnmade(away())
  expect(error).toHaveBeenCalledTimes(2)
})

test('a full disk is a failure too; a database that is away is noted by what looks for it', () => {
  noteUnmade(new StoreUnavailableError('The database cannot be reached.'))
  expect(health()).toEqual(['on-demand', null])
  noteUnmade(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
  expect(health()).toEqual(['failing', 'disk-full'])
})

test('while the archive waits for its database, health says that', () => {
  setArchiveProgress({ state: 'waiting', owed: 0, archived: 0, code: 'database-in-use' })
  noteUnmade(away())
  expect(health()).toEqual(['waiting', 'database-in-use'])
})
