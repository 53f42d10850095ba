import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoreUnavailableError } from '../../db/store-error.ts'
import { DiskFullError } from '../../platform/files/disk-full.ts'
import { forgetShared } from '../../platform/process-shared.ts'
import { archiveDocument, recordedDocument } from '../archive-document.ts'
import { setArchiveProgress } from '../jobs/state/progress.ts'
import type { Makeable } from '../makeable.ts'
import type { ArchivedDocument } from '../record.ts'
import { askedDocument, retryRefused } from './asked-document.ts'

vi.mock('../archive-document.ts', () => ({ archiveDocument: vi.fn(), recordedDocument: vi.fn() }))
vi.mock('../manifest/manifest.ts', () => ({ archivedDocument: () => null }))
vi.mock('./outcome.ts', () => ({ noteMade: () => undefined, noteUnmade: () => undefined }))

const makeable = {
  key: { version: '2026-10-01', tier: 'starter', region: 'eu', kind: 'sla' },
} as unknown as Makeable
const DOCUMENT = { sha256: 'a'.repeat(64) } as ArchivedDocument

const ask = (method = 'GET') =>
  askedDocument(makeable, { method, address: '203.0.113.1', signal: new AbortController().signal })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.mocked(archiveDocument).mockReset()
})
afterEach(() => {
  vi.useRealTimers()
  forgetShared()
})

// The front asks first, and the route again, for it says why.
test('a document that a full disk does not take is made once, not twice, and again after three seconds', async () => {
  vi.mocked(archiveDocument).mockRejectedValue(new DiskFullError())
  for (let times = 0; times < 4; times += 1) await expect(ask()).rejects.toThrow(DiskFullError)
  expect(archiveDocument).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2_999)
  await expect(ask()).rejects.toThrow(DiskFullError)
  expect(archiveDocument).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  vi.mocked(archiveDocument).mockResolvedValue(DOCUMENT)
  expect(await ask()).toBe(DOCUMENT)
  expect(archiveDocument).toHaveBeenCalledTimes(2)
})

test('all who ask while it is made wait for the same', async () => {
  const { promise, resolve } = Promise.withResolvers<ArchivedDocument>()
  vi.mocked(archiveDocument).mockReturnValue(promise)
  const asked = [ask(), ask(), ask()]
  resolve(DOCUMENT)
  expect(await Promise.all(asked)).toEqual([DOCUMENT, DOCUMENT, DOCUMENT])
  expect(archiveDocument).toHaveBeenCalledTimes(1)
})

test('HEAD makes none', async () => {
  vi.mocked(recordedDocument).mockResolvedValue(null)
  expect(await ask('HEAD')).toBeNull()
  expect(archiveDocument).not.toHaveBeenCalled()
})

test('what was refused because of the database is made ten seconds later, while health still says so', async () => {
  const health = (state: 'failing' | 'on-demand', code: 'database-unavailable' | null) =>
    setArchiveProgress({ state, code, owed: 0, archived: 0 })
  vi.mocked(archiveDocument).mockRejectedValue(new StoreUnavailableError('a table is gone'))
  await expect(ask()).rejects.toThrow('a table is gone')
  health('failing', 'database-unavailable')
  vi.advanceTimersByTime(9_999)
  await retryRefused()
  expect(archiveDocument).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  await retryRefused()
  await retryRefused()
  expect(archiveDocument).toHaveBeenCalledTimes(2)
  // It was made for somebody else.
  health('on-demand', null)
  vi.advanceTimersByTime(20_000)
  await retryRefused()
  expect(archiveDocument).toHaveBeenCalledTimes(2)
  health('failing', 'database-unavailable')
  vi.mocked(archiveDocument).mockResolvedValue(DOCUMENT)
  await retryRefused()
  vi.advanceTimersByTime(20_000)
  await retryRefused()
  expect(archiveDocument).toHaveBeenCalledTimes(3)
})

test('what was refused for another reason waits for somebody to ask', async () => {
  vi.mocked(archiveDocument).mockRejectedValue(new DiskFullError())
  await expect(ask()).rejects.toThrow(DiskFullError)
  setArchiveProgress({ state: 'failing', code: 'disk-full', owed: 0, archived: 0 })
  vi.advanceTimersByTime(20_000)
  await retryRefused()
  expect(archiveDocument).toHaveBeenCalledTimes(1)
})
