import { beforeAll, expect, test } from 'vitest'
import { registerFonts } from './register-fonts.ts'
import { settable } from './settable.ts'

beforeAll(registerFonts)

test.each([
  ['ours alone', 'Alder Freight & Söhne, Łódź', []],
  ['Cyrillic', 'Олдер', ['source-serif-4 cyrillic']],
  ['Greek', 'Ελλάς', ['source-serif-4 greek']],
  ['Vietnamese', 'Việt', ['source-serif-4 vietnamese']],
  ['Hebrew', 'חברה', ['noto-serif-hebrew hebrew']],
  ['Arabic', 'شركة', ['ibm-plex-sans-arabic arabic']],
])('a name in %s is set as it is written', async (_, name, families) => {
  const { faces, text } = await settable([name])
  expect(faces).toEqual({ families, isWhole: true })
  expect(text(name, 40)).toBe(name)
})

test('an emoji has a typeface, and what chooses how it looks is left out', async () => {
  const { faces, text } = await settable(['Alder ❤\uFE0F'])
  expect([faces.isWhole, faces.families.length]).toEqual([true, 1])
  expect(text('Alder ❤\uFE0F', 40)).toBe('Alder ❤')
})

test('what no typeface has stands as its code, and is told of', async () => {
  const { faces, text } = await settable(['漢 Alder'])
  expect([faces.isWhole, text('漢 Alder', 40)]).toEqual([false, 'U+6F22 Alder'])
})

// An M of Source Serif 4 is 0.893 em wide: four of them are 3.57 em, five 4.47.
test('a word that would run off its line is broken, and no other', async () => {
  const { text } = await settable(['M'])
  expect(text(`of ${'M'.repeat(9)} too`, 4)).toBe('of MMMM\nMMMM\nM too')
  expect(text('of one two three four five', 4)).toBe('of one two three four five')
})

test('of signs in a row each keeps its typeface by what nobody sees between them', async () => {
  const { text } = await settable(['🚚🚀🇩🇪🇫🇷👍🏽'])
  expect(text('🚚🚚🚀 Freight 🚚', 400)).toBe('🚚\u200B🚚\u200B🚀 Freight 🚚')
  expect(text('🇩🇪🇫🇷👍🏽👍🏽', 400)).toBe('🇩🇪\u200B🇫🇷\u200B👍🏽\u200B👍🏽')
  expect(text('👩‍👩‍👧', 400)).toBe('👩‍👩‍👧')
})

// A code such as "U+6F22 " takes some 3.5 em: 300 of them would take 1,050, and 400 are set.
test('of codes without end the beginning is set', async () => {
  const { faces, text } = await settable(['漢'])
  const set = text('漢'.repeat(300), 40, 400)
  expect(faces.isWhole).toBe(false)
  expect(set).toMatch(/^(U\+6F22 ){90,130}.*…$/)
  expect((await settable(['W'])).text('W'.repeat(300), 400, 400)).toBe('W'.repeat(300))
})
