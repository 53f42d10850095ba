import { beforeEach, expect, test, vi } from 'vitest'
import { StoreUnavailableError } from '../../db/store-error.ts'
import { log } from '../../platform/log.ts'
import { StorageTimeoutError } from '../../platform/storage-fault.ts'
import { TimestampError } from '../../timestamps/timestamp-error.ts'
import { tellThatItArchives, tellThatItIsOpen, tellWhyItWaits } from './waiting.ts'

const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)

beforeEach(() => {
  tellThatItIsOpen()
  error.mockClear()
})

const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
const REASON = 'STATE_DIRECTORY is full (no space left on device). Free space; the server tries again.'

test('a full disk is told once, in words and without a stack', () => {
  expect(tellWhyItWaits(full(), 'failing')).toBe('disk-full')
  expect(tellWhyItWaits(full(), 'failing')).toBe('disk-full')
  expect(error.mock.calls).toEqual([[`The archive is failing: ${REASON}`]])
})

test('the log calls the state by the name that health has for it', () => {
  tellWhyItWaits(new TimestampError('The timestamp authority at TSA_URL cannot be reached.'), 'failing')
  tellWhyItWaits(new StoreUnavailableError('The database at DATABASE_URL cannot be used.'), 'waiting')
  expect(error.mock.calls).toEqual([
    ['The archive is failing: The timestamp authority at TSA_URL cannot be reached.'],
    ['The archive is waiting: The database at DATABASE_URL cannot be used.'],
  ])
})

test('what nobody expected is told with its stack', () => {
  const unexpected = new Error('permission denied')
  tellWhyItWaits(unexpected, 'waiting')
  expect(error.mock.calls).toEqual([[{ err: unexpected }, 'Archiving failed; trying again']])
})

test('what is said when the wait is over does not claim more than that', () => {
  const info = vi.spyOn(log(), 'info').mockReturnValue(undefined)
  expect(tellWhyItWaits(new StorageTimeoutError(), 'waiting')).toBe('storage-unavailable')
  tellThatItIsOpen()
  tellWhyItWaits(new StoreUnavailableError('The database at DATABASE_URL cannot be used.'), 'waiting')
  tellThatItIsOpen()
  tellWhyItWaits(full(), 'failing')
  tellThatItArchives()
  tellThatItIsOpen()
  expect(info.mock.calls).toEqual([
    ['STATE_DIRECTORY can be read again'],
    ['The archive can be used again'],
    ['Documents are archived again'],
  ])
})
