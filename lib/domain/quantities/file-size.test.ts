import { expect, test } from 'vitest'
import { fileSizeInWords } from './file-size.ts'

test.each([
  [0, '1 kB'],
  [1, '1 kB'],
  [1_499, '1 kB'],
  [1_500, '2 kB'],
  [197_431, '197 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_249_000, '1.2 MB'],
  [1_250_000, '1.3 MB'],
  [9_949_000, '9.9 MB'],
  [12_400_000, '12 MB'],
  [3_400_000_000, '3.4 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSizeInWords(bytes)).toBe(words)
})
