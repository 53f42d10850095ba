import { expect, test } from 'vitest'
import { foldedText, partsOf } from './folded-text.ts'

test.each([
  ['Zürich', 'zurich'],
  ['ÅLESUND', 'alesund'],
  ['passwords, hashed', 'passwords, hashed'],
])('%s is found as %s', (text, folded) => {
  expect(foldedText(text)).toBe(folded)
})

test.each<[string, string, string]>([
  ['Zürich, Switzerland', 'zurich', '[Zürich], Switzerland'],
  ['Dublin, Ireland', 'IRELAND', 'Dublin, [Ireland]'],
  ['banana', 'ana', 'b[ana]na'],
  ['anan', 'an', '[an][an]'],
  ['Dublin', 'paris', 'Dublin'],
  ['Dublin', '  ', 'Dublin'],
  // As one letter with its accent, and as a letter with an accent behind it.
  ['Zu\u0308rich', 'ric', 'Zu\u0308[ric]h'],
  ['Zu\u0308rich', 'zu', '[Zu\u0308]rich'],
])('%s has %s marked: %s', (text, term, marked) => {
  const parts = partsOf(text, term)
  expect(parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('')).toBe(marked)
  expect(parts.map((part) => part.text).join('')).toBe(text)
})
