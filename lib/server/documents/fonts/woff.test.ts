import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { openTypeOf } from './woff.ts'

const file = createRequire(import.meta.url).resolve(
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
)

test('every table of the font comes out with the checksum that its directory states', () => {
  const font = openTypeOf(readFileSync(file))
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  expect(tables.length).toBeGreaterThan(8)
  for (const entry of tables) {
    const tag = font.toString('latin1', entry, entry + 4)
    const offset = font.readUInt32BE(entry + 8)
    const padded = Math.ceil(font.readUInt32BE(entry + 12) / 4) * 4
    expect(offset % 4).toBe(0)
    let sum = 0
    // The checksum of the head table leaves out its own field at byte 8 (OpenType, "Calculating checksums").
    for (let at = 0; at < padded; at += 4)
      if (tag !== 'head' || at !== 8) sum = (sum + font.readUInt32BE(offset + at)) % 2 ** 32
    expect(`${tag} ${sum}`).toBe(`${tag} ${font.readUInt32BE(entry + 4)}`)
  }
})

test.each([
  ['nothing', ''],
  ['another file', '%PDF-1.7'.padEnd(60)],
])('%s is refused', (_what, text) => {
  expect(() => openTypeOf(Buffer.from(text))).toThrow(RangeError)
})
