import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { log } from '../../platform/logs/log.ts'
import { ByteFiles } from '../bytes/byte-files.ts'

const state = mkdtempSync(join(tmpdir(), 'sla-desk-lost-'))
const files = new ByteFiles(state)
vi.mock('../bytes/stored-bytes.ts', () => ({ byteFiles: () => files }))
const { hasDamagedDocuments, lookForBytes, lostDocuments, unreadableDocuments } = await import(
  './lost-files.ts'
)
const { IN_FILES } = await import('../bytes/bytes-place.ts')

const SIZE = 1_000
const stored = Array.from({ length: 20 }, (_, index) => {
  const bytes = Buffer.alloc(SIZE, index)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: SIZE, bytes }
})
type Stored = (typeof stored)[number]
const nineteenth = stored[18] as Stored
const others = Buffer.alloc(SIZE, 'x')

beforeEach(async () => {
  for (const { sha256, bytes } of stored) await files.write(sha256, bytes)
})
afterAll(() => rmSync(state, { recursive: true }))

/** How often the files are looked at until this holds; 99 where it never does. */
async function looksUntil(holds: () => boolean): Promise<number> {
  for (let looks = 1; looks < 20; looks += 1) {
    await lookForBytes(stored, IN_FILES)
    if (holds()) return looks
  }
  return 99
}

test('a file with other bytes of the same length is found within a round of eight at a time, and its restoration at once', async () => {
  await lookForBytes(stored, IN_FILES)
  expect([lostDocuments().size, hasDamagedDocuments()]).toEqual([0, false])
  writeFileSync(files.pathOf(nineteenth.sha256), others)
  // Twenty files, eight each time: three turns are a round, of which the first was had.
  expect(await looksUntil(hasDamagedDocuments)).toBe(2)
  expect([...lostDocuments()]).toEqual([nineteenth.sha256])
  await lookForBytes(stored, IN_FILES)
  expect([...lostDocuments()]).toEqual([nineteenth.sha256])
  writeFileSync(files.pathOf(nineteenth.sha256), nineteenth.bytes)
  expect(await looksUntil(() => !hasDamagedDocuments())).toBe(1)
  expect(lostDocuments().size).toBe(0)
})

test('a damaged file that is then deleted is missing, not damaged', async () => {
  writeFileSync(files.pathOf(nineteenth.sha256), others)
  expect(await looksUntil(hasDamagedDocuments)).toBeLessThanOrEqual(3)
  rmSync(files.pathOf(nineteenth.sha256))
  await lookForBytes(stored, IN_FILES)
  expect([[...lostDocuments()], hasDamagedDocuments()]).toEqual([[nineteenth.sha256], false])
})

test('a file that cannot be read is counted as that, and hides none of the others', async () => {
  const [first, second, third] = stored as [Stored, Stored, Stored]
  const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)
  const path = files.pathOf(first.sha256)
  rmSync(path)
  symlinkSync(path, path)
  rmSync(files.pathOf(second.sha256))
  truncateSync(files.pathOf(third.sha256), 1)
  await lookForBytes(stored, IN_FILES)
  expect([...unreadableDocuments()]).toEqual([first.sha256])
  expect([...lostDocuments()].toSorted()).toEqual([second.sha256, third.sha256].toSorted())
  expect(hasDamagedDocuments()).toBe(true)
  expect(error.mock.calls.map(([said]) => said)).toEqual([
    expect.stringMatching(/^2 of 20 signed files are missing or damaged, such as documents\//),
    expect.stringMatching(
      `^1 of 20 signed files cannot be read, such as ${files.nameOf(first.sha256)}: ELOOP: too many symbolic links`,
    ),
  ])
  for (const { sha256 } of [first, third]) rmSync(files.pathOf(sha256))
  for (const { sha256, bytes } of [first, second, third]) await files.write(sha256, bytes)
  await lookForBytes(stored, IN_FILES)
  expect([unreadableDocuments().size, lostDocuments().size]).toEqual([0, 0])
})

test('a file that can be seen but not read stays unreadable through all turns, and is read again soon', async () => {
  vi.spyOn(log(), 'error').mockReturnValue(undefined)
  // Its rights were taken away, which a test that runs as root cannot do.
  const closed = new Set(stored.slice(0, 10).map(({ sha256 }) => sha256))
  const place = {
    ...IN_FILES,
    isSound: async (hash: string) => {
      if (closed.has(hash)) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
      return await IN_FILES.isSound(hash)
    },
  }
  // Twenty files, eight each time: after three turns all were read, and all ten are known.
  for (let looks = 0; looks < 3; looks += 1) await lookForBytes(stored, place)
  for (let looks = 0; looks < 4; looks += 1) {
    await lookForBytes(stored, place)
    expect([looks, unreadableDocuments().size, lostDocuments().size]).toEqual([looks, 10, 0])
  }
  closed.clear()
  // The first eight are read again at once, the other two with the next look.
  await lookForBytes(stored, place)
  await lookForBytes(stored, place)
  expect(unreadableDocuments().size).toBe(0)
})

test('where none can be looked at, nothing is said of any', async () => {
  const documents = join(state, 'documents')
  rmSync(documents, { recursive: true })
  writeFileSync(documents, '')
  await expect(lookForBytes(stored, IN_FILES)).rejects.toMatchObject({ code: 'ENOTDIR' })
  expect([unreadableDocuments().size, lostDocuments().size]).toEqual([0, 0])
  rmSync(documents)
})
