import { expect, test } from 'vitest'
import { isPrintable } from './printable.ts'

test.each(['A', 'ł', 'Ž', '€', '’', '–', '×', '÷', '−', '\u00a0'])('%j can be printed', (character) => {
  expect(isPrintable(character)).toBe(true)
})

// The last is what ends the list of a font's characters.
test.each(['≥', '漢', 'Ж', '😀', '\n', '\uffff'])('%j cannot be printed', (character) => {
  expect(isPrintable(character)).toBe(false)
})

// Counted from what `fc-query -f '%{charset}'`, which reads with FreeType, says of the twelve files.
test('the typefaces have 492 characters in common', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(all.filter(isPrintable)).toHaveLength(492)
})
