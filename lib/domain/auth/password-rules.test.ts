import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

const context = {
  isCommon: (text: string) => ['password', 'dragon', 'welcome', 'abc123', '1qaz2wsx3edc'].includes(text),
  ownWords: ['mara.lindt', 'Mara', 'Lumenary', 'Lumenary Cloud', 'Rep One', 'Zoë Bélier'],
}

test.each([
  'velvet otter drum',
  // No composition is asked for: twelve letters will do.
  'brunchquasar',
  'password on a velvet otter',
  'correct horse battery staple',
  // Each is common, and which two of them is not.
  'welcome dragon 77',
  // The name of somebody, and a word that is not common.
  'Mara saw a quagga',
  // The names of somebody are in other words too.
  'bone dragon 2026',
  // A common word by chance, among letters that are none.
  '5y6gc8dragon6x',
  // Ends as it begins, and repeats nothing.
  'vkq7xw2mzt5v',
  'velvet otter velvet otter',
  // Neighbours in the alphabet and on the keyboard, as words have them.
  'first power tree',
  '318462095713',
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
  ['LumenaryCloud2026!', 'it is your name or address'],
  ['Lumenary-Cloud-2026', 'it is your name or address'],
  ['Cloud2026Lumenary', 'it is your name or address'],
  ['RepOne2026!!!!', 'it is your name or address'],
  ['R3p0ne!!2026', 'it is your name or address'],
  ['Mara.Lumenary.2026', 'it is your name or address'],
  ['ZoeBelier2026', 'it is your name or address'],
  ['Password2026!Password', 'it is a common password'],
  ['Passw0rd!Passw0rd', 'it is a common password'],
  ['P@$$w0rd2026P@$$w0rd', 'it is a common password'],
  ['Welcome2026!Welcome', 'it is a common password'],
  ['abc123!!abc123', 'it is a common password'],
  ['P-a-s-s-w-o-r-d', 'it is a common password'],
  ['my-Password-2026', 'it is a common password'],
  ['LumenaryPassword1', 'it is a common password'],
  ['aaaaaaaaaaaa', 'it repeats a few characters'],
  ['abababababab', 'it repeats a few characters'],
  ['kz8w-kz8w-kz8w', 'it repeats a few characters'],
  ['xvkq7w2xvkq7w2', 'it repeats a few characters'],
  ['🦦'.repeat(12), 'it repeats a few characters'],
  ['aaaaaaaaaaa1', 'its characters follow one another'],
  ['aaaabbbbcccc', 'its characters follow one another'],
  ['abcdefghijkl', 'its characters follow one another'],
  ['zyxwvutsrqpo', 'its characters follow one another'],
  ['123456789012', 'its characters follow one another'],
  ['098765432109', 'its characters follow one another'],
  ['qwertyuiopas', 'its characters follow one another'],
  ['QwertzUiopAsd', 'its characters follow one another'],
  ['1qaz2wsx3edc4rfv', 'its characters follow one another'],
  ['qweasdzxc123', 'its characters follow one another'],
  [' '.repeat(12), 'nothing but spaces'],
  [' \u00a0\u2003\t'.repeat(3), 'nothing but spaces'],
])('%j is refused: %s', (password, words) => {
  expect(passwordFault(password, context)).toContain(words)
})
