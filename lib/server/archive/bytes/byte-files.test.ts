import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ByteFiles, DamagedFileError } from './byte-files.ts'

const BYTES = Buffer.from('%PDF-1.7 some bytes')
const HASH = createHash('sha256').update(BYTES).digest('hex')

function files() {
  const directory = mkdtempSync(join(tmpdir(), 'sla-desk-bytes-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return new ByteFiles(directory)
}

test('what is written is read, and nothing else lies beside it', async () => {
  const kept = files()
  expect(await kept.read(HASH)).toBeNull()
  await kept.write(HASH, BYTES)
  expect(await kept.read(HASH)).toEqual(BYTES)
  expect(readdirSync(dirname(kept.pathOf(HASH)))).toEqual([`${HASH}.pdf`])
})

test('a file is written once, by however many', async () => {
  const kept = files()
  await Promise.all(Array.from({ length: 5 }, () => kept.write(HASH, BYTES)))
  const before = statSync(kept.pathOf(HASH)).mtimeMs
  await kept.write(HASH, Buffer.from('other bytes'))
  expect(statSync(kept.pathOf(HASH)).mtimeMs).toBe(before)
  expect(await kept.read(HASH)).toEqual(BYTES)
})

test('a file that was changed is not handed out', async () => {
  const kept = files()
  await kept.write(HASH, BYTES)
  writeFileSync(kept.pathOf(HASH), 'other')
  await expect(kept.read(HASH)).rejects.toThrow(DamagedFileError)
})

test('what has the name of a file and is none is damaged, and nobody waits for it', async () => {
  const kept = files()
  await kept.write(HASH, BYTES)
  expect(await kept.sizeOf(HASH)).toBe(BYTES.length)
  const path = kept.pathOf(HASH)
  rmSync(path)
  expect(await kept.sizeOf(HASH)).toBeNull()
  for (const make of [() => execFileSync('mkfifo', [path]), () => mkdirSync(path)]) {
    make()
    await expect(kept.read(HASH)).rejects.toThrow(`${kept.nameOf(HASH)} is damaged.`)
    expect(await kept.sizeOf(HASH)).toBeNull()
    rmSync(path, { recursive: true })
  }
})

test('a file of another length is damaged, and none of it is read', async () => {
  const kept = files()
  await kept.write(HASH, BYTES)
  expect(await kept.read(HASH, BYTES.length)).toEqual(BYTES)
  // 50 GB that lie nowhere: to read them would fail otherwise.
  truncateSync(kept.pathOf(HASH), 50_000_000_000)
  for (const size of [BYTES.length, undefined])
    await expect(kept.read(HASH, size)).rejects.toThrow(DamagedFileError)
})

test('half-written files are removed, whole ones kept whoever names them', async () => {
  const kept = files()
  await kept.write(HASH, BYTES)
  const other = Buffer.from('orphan')
  const orphan = createHash('sha256').update(other).digest('hex')
  await kept.write(orphan, other)
  const half = `${kept.pathOf(HASH)}.77-1.part`
  writeFileSync(half, 'half')
  for (const path of [half, kept.pathOf(orphan), kept.pathOf(HASH)]) utimesSync(path, 1_000, 1_000)
  expect(kept.tidy(1_000_001)).toBe(1)
  expect([existsSync(half), await kept.read(orphan), await kept.read(HASH)]).toEqual([false, other, BYTES])
  expect(kept.hashes().toSorted()).toEqual([HASH, orphan].toSorted())
})

test('what is being archived while files are removed stays: its record is about to come', async () => {
  const kept = files()
  await kept.write(HASH, BYTES)
  const half = `${kept.pathOf(HASH)}.77-1.part`
  writeFileSync(half, 'half')
  for (const path of [half, kept.pathOf(HASH)]) utimesSync(path, 1_000, 1_000)
  expect(kept.tidy(1_000_000)).toBe(0)
  expect([existsSync(half), await kept.read(HASH)]).toEqual([true, BYTES])
})

test('a file that is set aside is no document, and the same bytes take its place again', async () => {
  const kept = files()
  await kept.write(HASH, BYTES)
  utimesSync(kept.pathOf(HASH), 1_000, 1_000)
  kept.setAside(HASH, 1_000_000)
  expect(kept.hashes(), 'written since: it may be on its way').toEqual([HASH])
  kept.setAside(HASH, 1_000_001)
  expect([kept.hashes(), await kept.read(HASH)]).toEqual([[], null])
  expect(readdirSync(dirname(kept.pathOf(HASH)))).toEqual([`${HASH}.pdf.unrecorded`])
  await kept.write(HASH, BYTES)
  expect(readdirSync(dirname(kept.pathOf(HASH)))).toEqual([`${HASH}.pdf`])
})
