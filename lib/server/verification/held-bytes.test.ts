import { expect, test } from 'vitest'
import { HeldBytes } from './held-bytes.ts'

test('eight files of the largest size are held, and no byte more until one is released', () => {
  const eight = Array.from({ length: 8 }, () => new HeldBytes())
  for (const held of eight) expect(held.add(20_000_000)).toBe(true)
  const ninth = new HeldBytes()
  expect(ninth.add(1)).toBe(false)
  eight[3]?.release()
  eight[3]?.release()
  expect(ninth.add(20_000_000)).toBe(true)
  expect(eight[3]?.add(1)).toBe(false)
  for (const held of [...eight, ninth]) held.release()
  expect(ninth.add(160_000_000)).toBe(true)
  ninth.release()
})
