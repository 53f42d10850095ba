import { beforeEach, expect, test, vi } from 'vitest'
import { noteAskedFailure, noteFailure, noteProgress, noteWaiting } from './archive-state.ts'
import { lookForBytes } from './lost-files.ts'
import { archiveProgress } from './progress.ts'
import type { ReasonCode } from './reason.ts'

vi.mock('../../platform/log.ts', () => ({
  log: () => ({ error: () => undefined, info: () => undefined, warn: () => undefined }),
}))

const ONE = [{ sha256: 'a'.repeat(64), size: 1 }]

async function lookAndFind(missing: string[]): Promise<void> {
  await lookForBytes(ONE, {
    missing: async () => new Set(missing),
    isSound: async () => true,
    nameOf: (sha256) => sha256,
    restore: '',
  })
}

beforeEach(async () => {
  noteFailure(null)
  await lookAndFind(['a'.repeat(64)])
})

const shown = () => [archiveProgress().state, archiveProgress().code]

test.each<ReasonCode>([
  'secret-key',
  'database-incomplete',
  'certificate-not-valid',
  'timestamp-unavailable',
  'disk-full',
  'unexpected',
])('that documents are gone is said before %s', async (code) => {
  noteWaiting(code)
  expect(shown()).toEqual(['failing', 'document-lost'])
  noteAskedFailure(code)
  expect(shown()).toEqual(['failing', 'document-lost'])
  noteProgress()
  expect(shown()).toEqual(['failing', 'document-lost'])
  noteFailure(null)
  await lookAndFind([])
  noteWaiting(code)
  expect(shown()).toEqual(['waiting', code])
})

test.each<ReasonCode>(['database-lost', 'database-unavailable', 'storage-unavailable'])(
  'where nobody can look, %s is said',
  (code) => {
    noteWaiting(code)
    expect(shown()).toEqual(['waiting', code])
  },
)
