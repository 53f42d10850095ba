import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordChange } from '../difference.ts'
import { wordChanges } from './word-changes.ts'

test('a word is struck out and another put in its place', () => {
  expect(
    wordChanges('dispute within 15 days after it arrives', 'dispute within 30 days after it arrives'),
  ).toEqual([
    { kind: 'same', text: 'dispute within' },
    { kind: 'removed', text: ' 15' },
    { kind: 'added', text: ' 30' },
    { kind: 'same', text: ' days after it arrives' },
  ])
})

test.each<[string, string, WordChange[]]>([
  ['', '', []],
  ['a b', 'a b', [{ kind: 'same', text: 'a b' }]],
  ['', 'new', [{ kind: 'added', text: 'new' }]],
  ['old', '', [{ kind: 'removed', text: 'old' }]],
  [
    'a b c',
    'a c',
    [
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: ' b' },
      { kind: 'same', text: ' c' },
    ],
  ],
])('%j to %j', (before, after, expected) => {
  expect(wordChanges(before, after)).toEqual(expected)
})

const words = fc
  .array(fc.constantFrom('a', 'b', 'c', 'dd', '\n', ' '), { maxLength: 30 })
  .map((list) => list.join(' '))
const only = (changes: readonly WordChange[], other: WordChange['kind']) =>
  changes
    .filter(({ kind }) => kind === 'same' || kind === other)
    .map(({ text }) => text)
    .join('')

test('what stays and what is struck out is the one text, what stays and what is put in the other', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordChanges(before, after)
      expect(only(changes, 'removed')).toBe(before)
      expect(only(changes, 'added')).toBe(after)
      expect(changes.every(({ text }) => text !== '')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('between two stretches that stay, what is struck out stands once, before what takes its place', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const kinds = wordChanges(before, after).map(({ kind }) => kind[0])
      expect(kinds.join('')).not.toMatch(/ar|aa|rr|ss/)
    }),
    { numRuns: 1000 },
  )
})

test('no more is changed than the longest common run of words leaves over', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const tokens = (text: string) => text.match(/\s*\S+|\s+$/g) ?? []
      const kept = wordChanges(before, after)
        .filter(({ kind }) => kind === 'same')
        .reduce((sum, { text }) => sum + tokens(text).length, 0)
      expect(kept).toBe(longestCommon(tokens(before), tokens(after)))
    }),
    { numRuns: 300 },
  )
})

test('a long passage that was put into a text, or struck out, leaves the rest of it as it was', () => {
  const passage = Array.from({ length: 600 }, (_, index) => ` word${index}`).join('')
  const [without, within] = ['Fees are due on receipt.', `Fees are due${passage} on receipt.`]
  const told = (kind: WordChange['kind']) => [
    { kind: 'same', text: 'Fees are due' },
    { kind, text: passage },
    { kind: 'same', text: ' on receipt.' },
  ]
  expect(wordChanges(without, within)).toEqual(told('added'))
  expect(wordChanges(within, without)).toEqual(told('removed'))
  expect(wordChanges('', passage)).toEqual([{ kind: 'added', text: passage }])
})

test('texts that share nothing, however long, are replaced whole', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ')
  expect(wordChanges(long('x'), long('y')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

/** The textbook table: slow and plain. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const cell = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1)
      (table[i] as number[])[j] =
        a[i - 1] === b[j - 1] ? cell(i - 1, j - 1) + 1 : Math.max(cell(i - 1, j), cell(i, j - 1))
  return cell(a.length, b.length)
}
