import { Font } from '@react-pdf/renderer'
import { expect, test } from 'vitest'
import { charactersOf } from './character-set.ts'
import { fontFiles } from './font-files.ts'
import { registerFonts } from './fonts.ts'
import { isPrintable } from './printable.ts'

test('each font has the characters that React-PDF finds in it', async () => {
  await registerFonts()
  for (const { fontFamily, face, read } of fontFiles()) {
    const data = Font.getFont({ ...face, fontFamily })?.data as unknown as { characterSet: number[] }
    const found = [...charactersOf(read())].sort((a, b) => a - b)
    expect(found.length).toBeGreaterThan(200)
    expect(found).toEqual(data.characterSet.filter((code) => code < 0xffff).sort((a, b) => a - b))
  }
})

test.each(['A', 'ł', 'Ž', '€', '’', '–', '×', '÷', '−', '\u00a0'])('%j can be printed', (character) => {
  expect(isPrintable(character)).toBe(true)
})

test.each(['≥', '漢', 'Ж', '😀', '\n'])('%j cannot be printed', (character) => {
  expect(isPrintable(character)).toBe(false)
})
