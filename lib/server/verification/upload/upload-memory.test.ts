import { expect, test } from 'vitest'
import { UploadMemory } from './upload-memory.ts'

const MB = 1_000_000

test('what all requests hold is bounded, and the one that came first still gets on', () => {
  const [first, second, third] = [new UploadMemory(), new UploadMemory(), new UploadMemory()]
  expect([first.add(10 * MB), second.add(100 * MB), third.add(50 * MB)]).toEqual([true, true, true])
  expect([third.add(1), second.add(1), first.add(10 * MB)]).toEqual([false, false, true])
  second.release()
  expect(third.add(90 * MB)).toBe(true)
  first.release()
  // Now the third is the one that has been here longest.
  expect(third.add(20 * MB)).toBe(true)
  third.release()
  // Who came first is whose first byte came first.
  const [late, early] = [new UploadMemory(), new UploadMemory()]
  expect([early.add(160 * MB), late.add(1), early.add(1)]).toEqual([true, false, true])
  for (const held of [late, early]) held.release()
})
