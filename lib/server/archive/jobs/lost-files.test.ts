import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { ByteFiles } from '../bytes/byte-files.ts'

const state = mkdtempSync(join(tmpdir(), 'sla-desk-lost-'))
const files = new ByteFiles(state)
vi.mock('../bytes/stored-bytes.ts', () => ({ byteFiles: () => files }))
const { hasDamagedDocuments, lookForFiles, lostDocuments } = await import('./lost-files.ts')

const SIZE = 1_000
const stored = Array.from({ length: 20 }, (_, index) => {
  const bytes = Buffer.alloc(SIZE, index)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: SIZE, bytes }
})
const nineteenth = stored[18] as (typeof stored)[number]
const others = Buffer.alloc(SIZE, 'x')

beforeEach(async () => {
  for (const { sha256, bytes } of stored) await files.write(sha256, bytes)
})
afterAll(() => rmSync(state, { recursive: true }))

/** How often the files are looked at until this holds; 99 where it never does. */
async function looksUntil(holds: () => boolean): Promise<number> {
  for (let looks = 1; looks < 20; looks += 1) {
    await lookForFiles(stored)
    if (holds()) return looks
  }
  return 99
}

test('a file with other bytes of the same length is found within a round of eight at a time, and its restoration at once', async () => {
  await lookForFiles(stored)
  expect([lostDocuments().size, hasDamagedDocuments()]).toEqual([0, false])
  writeFileSync(files.pathOf(nineteenth.sha256), others)
  // Twenty files, eight each time: three turns are a round, of which the first was had.
  expect(await looksUntil(hasDamagedDocuments)).toBe(2)
  expect([...lostDocuments()]).toEqual([nineteenth.sha256])
  await lookForFiles(stored)
  expect([...lostDocuments()]).toEqual([nineteenth.sha256])
  writeFileSync(files.pathOf(nineteenth.sha256), nineteenth.bytes)
  expect(await looksUntil(() => !hasDamagedDocuments())).toBe(1)
  expect(lostDocuments().size).toBe(0)
})

test('a damaged file that is then deleted is missing, not damaged', async () => {
  writeFileSync(files.pathOf(nineteenth.sha256), others)
  expect(await looksUntil(hasDamagedDocuments)).toBeLessThanOrEqual(3)
  rmSync(files.pathOf(nineteenth.sha256))
  await lookForFiles(stored)
  expect([[...lostDocuments()], hasDamagedDocuments()]).toEqual([[nineteenth.sha256], false])
})
