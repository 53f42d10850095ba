import { expect, test } from 'vitest'
import { placeOf } from '../subprocessors/list/shown-list.ts'
import { FOLLOWED_USE } from './words.ts'

const PLACES = {
  services: [{ id: 'console', name: 'Web console' }],
  conditions: [
    { id: 'ai-features', name: 'AI features are on' },
    { id: 'own-mail-server', name: 'mails go by your own server' },
  ],
}

test.each([
  [{ 'ai-features': false }, 'for Web console, without AI features'],
  [{ 'ai-features': true }, 'for Web console, with AI features'],
  [{ 'own-mail-server': false }, 'for Web console, where it is not so that mails go by your own server'],
  [{ 'own-mail-server': true }, 'for Web console, where mails go by your own server'],
])('%o is told as an answer', (conditions, words) => {
  const selection = { tier: null, region: null, services: ['console'], conditions }
  expect(placeOf(selection, PLACES, FOLLOWED_USE)).toBe(words)
})
