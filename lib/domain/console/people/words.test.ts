import { expect, test } from 'vitest'
import { PEOPLE_DONE } from './words.ts'

test('whoever may make no API keys any more is told of with what stops', () => {
  expect(PEOPLE_DONE.disabled('Kim Voss', 0)).toBe('Kim Voss is disabled, and signed out everywhere.')
  expect(PEOPLE_DONE.disabled('Kim Voss', 1)).toBe(
    'Kim Voss is disabled, and signed out everywhere. Their API key stops.',
  )
  expect(PEOPLE_DONE.role('Kim Voss', 'Legal', 2)).toBe(
    'Kim Voss has the role Legal now, and is signed out everywhere. Their 2 API keys stop.',
  )
})
