import { expect, test } from 'vitest'
import { startsAsPdf } from './pdf-mark.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a PDF names itself within its first 1,024 bytes', () => {
  expect(startsAsPdf(bytes('%PDF-1.7\n'))).toBe(true)
  // The five characters of the mark end with the 1,024th byte, or one behind it.
  expect(startsAsPdf(bytes(`${' '.repeat(1_019)}%PDF-`))).toBe(true)
  expect(startsAsPdf(bytes(`${' '.repeat(1_020)}%PDF-`))).toBe(false)
  for (const text of ['', 'PK', '<html>', '%PDF']) expect(startsAsPdf(bytes(text))).toBe(false)
})
