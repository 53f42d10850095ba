import { beforeEach, expect, test, vi } from 'vitest'
import { StoreUnavailableError } from '../../../db/store-error.ts'
import { StorageTimeoutError } from '../../../platform/files/storage-fault.ts'
import { log } from '../../../platform/logs/log.ts'
import { CertificateTimeError } from '../../../signing/identity.ts'
import { TimestampError } from '../../../timestamps/timestamp-error.ts'
import { tellThatItArchives, tellThatItIsOpen, tellWhyItWaits } from './waiting.ts'

const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)

beforeEach(() => {
  tellThatItArchives()
  error.mockClear()
})

const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
const REASON = 'STATE_DIRECTORY is full (no space left on device). Free space; the server tries again.'

test('a full disk is told once, in words and without a stack', () => {
  expect(tellWhyItWaits(full(), 'failing')).toBe('disk-full')
  expect(tellWhyItWaits(full(), 'failing')).toBe('disk-full')
  expect(error.mock.calls).toEqual([[`The archive is failing: ${REASON}`]])
})

test('a reason that states the time by the clock is told once, whatever the clock says', () => {
  const notYet = (now: string) =>
    new CertificateTimeError(`The signing certificate is valid from 2026-11-26T15:54:14Z, and it is ${now}.`)
  for (let second = 10; second < 60; second += 1)
    expect(tellWhyItWaits(notYet(`2026-09-27T16:55:${second}Z`), 'failing')).toBe('certificate-not-valid')
  expect(error.mock.calls).toEqual([
    [
      'The archive is failing: The signing certificate is valid from 2026-11-26T15:54:14Z, and it is 2026-09-27T16:55:10Z.',
    ],
  ])
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
  // Opening the archive frees no disk.
  tellThatItIsOpen()
  tellThatItArchives()
  tellThatItIsOpen()
  expect(info.mock.calls).toEqual([
    ['STATE_DIRECTORY can be read again'],
    ['The archive can be used again'],
    ['Documents are archived again'],
  ])
})

test('a state that changes is told though the reason is the same, and then no more', () => {
  const away = () => new TimestampError('The timestamp authority at TSA_URL cannot be reached.')
  for (const state of ['waiting', 'waiting', 'failing', 'failing', 'waiting'] as const)
    tellWhyItWaits(away(), state, 'making')
  expect(error.mock.calls).toEqual([
    ['The archive is waiting: The timestamp authority at TSA_URL cannot be reached.'],
    ['The archive is failing: The timestamp authority at TSA_URL cannot be reached.'],
    ['The archive is waiting: The timestamp authority at TSA_URL cannot be reached.'],
  ])
})

test('an archive that is failing while it cannot be opened, for files are gone, is told to be open again', () => {
  const info = vi.spyOn(log(), 'info').mockReturnValue(undefined)
  tellWhyItWaits(new StoreUnavailableError('It lacks records.'), 'failing', 'opening')
  tellThatItIsOpen()
  expect(info.mock.calls.at(-1)).toEqual(['The archive can be used again'])
  tellWhyItWaits(new StoreUnavailableError('It lacks records.'), 'failing', 'opening')
  expect(error).toHaveBeenCalledTimes(2)
})
