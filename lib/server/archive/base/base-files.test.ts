import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { keepBytes, keptBytes } from './base-files.ts'

const directory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
vi.stubEnv('STATE_DIRECTORY', directory)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const BASES = join(directory, 'bases')
const EU = { place: '2026-10-01_enterprise_eu', inputs: 'a'.repeat(64) }
const US = { ...EU, place: '2026-10-01_enterprise_us' }
const FIRST = Buffer.from('%PDF-1.7 first')

test('a base is kept, and one of the same offer from other inputs takes its place', async () => {
  expect(await keptBytes(EU)).toBe(null)
  await keepBytes(EU, FIRST)
  await keepBytes(US, FIRST)
  expect(await keptBytes(EU)).toEqual(FIRST)
  const newer = { ...EU, inputs: 'b'.repeat(64) }
  await keepBytes(newer, Buffer.from('%PDF-1.7 second'))
  expect([await keptBytes(EU), (await keptBytes(US))?.toString()]).toEqual([null, FIRST.toString()])
  expect(readdirSync(BASES)).toHaveLength(2)
})

test('one whose bytes were changed is none', async () => {
  const [file = ''] = readdirSync(BASES).filter((name) => name.startsWith(US.place))
  writeFileSync(join(BASES, file), '%PDF-1.7 forged')
  expect(await keptBytes(US)).toBe(null)
  await keepBytes(US, FIRST)
  expect(readFileSync(join(BASES, file))).toEqual(FIRST)
})

test('a disk that cannot be written to costs the base and nothing else', async () => {
  rmSync(BASES, { recursive: true })
  writeFileSync(BASES, 'no directory')
  await keepBytes(EU, FIRST)
  expect(await keptBytes(EU)).toBe(null)
})
