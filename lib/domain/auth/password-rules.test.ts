import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

const context = {
  isCommon: (text: string) => ['password', 'dragon', '1qaz2wsx3edc'].includes(text),
  ownWords: ['mara.lindt', 'Mara', 'Lumenary'],
}

test.each([
  'velvet otter drum',
  // No composition is asked for: twelve letters will do.
  'brunchquasar',
  'password on a velvet otter',
  // Twelve characters, though each is more than one unit of UTF-16.
  `${'🦦'.repeat(6)}velvet`,
])('%j is taken', (password) => {
  expect(passwordFault(password, context)).toBe(null)
})

test.each([
  ['', 'This password has 0 characters.'],
  ['a', 'This password has 1 character.'],
  // Eleven, and of 22 units.
  ['🦦'.repeat(11), 'This password has 11 characters.'],
  ['v'.repeat(129), 'This password is too long. Use at most 128 characters.'],
  ['1QAZ2wsx3edc', 'it is a common password'],
  ['Password1234!', 'it is a common password'],
  ['2026password!!', 'it is a common password'],
  ['dragondragon', 'it is a common password'],
  ['dragondragon99', 'it is a common password'],
  ['mara.lindt2026', 'it is your name or address'],
  ['Lumenary!2026', 'it is your name or address'],
])('%j is refused: %s', (password, words) => {
  expect(passwordFault(password, context)).toContain(words)
})
