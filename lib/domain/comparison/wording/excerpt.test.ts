import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, changeInOneLine } from './excerpt.ts'

const SILENCE =
  'A claim that Lumenary has not decided by the end of that period counts as accepted on the facts stated in it, and the Credit is due as if it had been granted.'

test.each([
  ['figures stand whole', '15 days', '30 days', '15 days → 30 days'],
  [
    // The turn of the clause stands behind its hundredth character, and is what must be seen.
    'a word far into a clause is shown with the words around it',
    SILENCE,
    SILENCE.replace('accepted', 'rejected'),
    '… end of that period counts as [accepted → rejected] on the facts stated in it, …',
  ],
  [
    'two changes close together share their surroundings',
    `${SILENCE} It lasts 15 days.`,
    `${SILENCE.replace('granted', 'refused')} It lasts 30 days.`,
    '… due as if it had been [granted. → refused.] It lasts [15 → 30] days.',
  ],
  [
    'what is only put in is called added',
    SILENCE,
    SILENCE.replace('not decided', 'not yet decided'),
    'A claim that Lumenary has not [added: yet] decided by the end of that …',
  ],
  [
    'what is only struck out says so',
    SILENCE,
    SILENCE.replace(' not decided', ' decided'),
    'A claim that Lumenary has [struck out: not] decided by the end of that …',
  ],
])('%s', (_, before, after, line) => {
  expect(changeInOneLine(before, after)).toBe(line)
})

test('a new clause is cut at its end, and says how much is left', () => {
  const words = Array.from({ length: 40 }, (_, index) => `w${index + 1}`).join('\n')
  expect(beginningOf(words)).toMatch(/^w1 w2 .* w30 … \(10 more words\)$/)
  expect(beginningOf('A short clause.')).toBe('A short clause.')
})

const texts = fc
  .array(fc.constantFrom('the', 'Credit', 'is', 'due', 'within', 'days', 'of', 'notice'), {
    minLength: 20,
    maxLength: 60,
  })
  .map((list) => list.join(' '))

test('wherever one word changes, the line shows it before and after', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, place) => {
      const words = text.split(' ')
      const at = place % words.length
      const [was, is] = ['accepted', 'rejected'].map((word) => words.with(at, word).join(' ')) as [
        string,
        string,
      ]
      expect(changeInOneLine(was, is)).toContain('[accepted → rejected]')
      // Six words on each side, the change itself with its arrow, and two ellipses.
      expect(changeInOneLine(was, is).split(' ').length).toBeLessThanOrEqual(17)
    }),
  )
})

test('a paragraph that ends elsewhere is shown where all words are the same', () => {
  const items = 'This does not limit:\n(a) intent;\n(b) other duties,'
  expect(changeInOneLine(`${items} within the limits agreed.`, `${items}\nwithin the limits agreed.`)).toBe(
    '… (a) intent; ¶ (b) other duties, [added: ¶] within the limits agreed.',
  )
})
