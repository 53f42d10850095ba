import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { lookForBytes } from '../lost-files.ts'
import {
  noteAskedFailure,
  noteFailure,
  noteOfferFailure,
  noteProgress,
  noteWaiting,
} from './archive-state.ts'
import { archiveProgress } from './progress.ts'
import type { ReasonCode } from './reason.ts'

vi.mock('../../../platform/logs/log.ts', () => ({
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

// The project's own may hold a whole archive.
const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
beforeAll(() => vi.stubEnv('STATE_DIRECTORY', state))
afterAll(() => rmSync(state, { recursive: true }))

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

test('a document that waits for the database has not failed, at the next look neither', async () => {
  await lookAndFind([])
  noteFailure('database-unavailable')
  expect(noteWaiting('database-unavailable')).toBe('waiting')
  noteProgress()
  expect(shown()).toEqual(['waiting', 'database-unavailable'])
})

test('what a document fails with is said after what all wait for, and by the same name', async () => {
  await lookAndFind([])
  noteProgress()
  expect([noteOfferFailure('timestamp-unavailable'), ...shown()]).toEqual([
    'failing',
    'failing',
    'timestamp-unavailable',
  ])
  noteWaiting('secret-key')
  expect([noteOfferFailure('disk-full'), noteAskedFailure('disk-full'), ...shown()]).toEqual([
    'waiting',
    'waiting',
    'waiting',
    'secret-key',
  ])
})

test.each<ReasonCode>(['secret-key', 'database-incomplete', 'unexpected'])(
  'that documents cannot be read is said before %s, and that others are gone before both',
  async (code) => {
    const two = ['a', 'b'].map((digit) => ({ sha256: digit.repeat(64), size: 1 }))
    const look = async (missing: string[]) =>
      await lookForBytes(two, {
        missing: async (_, failed) => {
          failed.set('b'.repeat(64), Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' }))
          return new Set(missing)
        },
        isSound: async () => true,
        nameOf: (sha256) => sha256,
        restore: '',
      })
    await look([])
    expect([noteWaiting(code), ...shown()]).toEqual(['failing', 'failing', 'storage-unavailable'])
    await look(['a'.repeat(64)])
    expect([noteWaiting(code), ...shown()]).toEqual(['failing', 'failing', 'document-lost'])
    await lookAndFind([])
    expect([noteWaiting(code), ...shown()]).toEqual(['waiting', 'waiting', code])
  },
)

test.each<ReasonCode>(['disk-full', 'timestamp-unavailable'])(
  'health stays failing with %s, however often it is looked, until a document is made',
  async (code) => {
    await lookAndFind([])
    noteProgress()
    expect(shown()).toEqual(['working', null])
    noteOfferFailure(code)
    const seen = Array.from({ length: 20 }, () => {
      noteProgress()
      return shown().join(' ')
    })
    expect(new Set(seen)).toEqual(new Set([`failing ${code}`]))
    // As for each document that was made.
    noteFailure(null)
    noteProgress()
    expect(shown()).toEqual(['working', null])
  },
)
