import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { offersOf } from '../comparison/compare-versions.ts'
import { templateOfClause } from '../legal/templates.ts'
import { DOCUMENT_KINDS } from '../legal/text.ts'
import { changedContent } from './content-words.ts'

const demo = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
const [offer] = demo === undefined ? [] : offersOf(demo)

/** Each clause as it is written, without its placeholders and conditions: there a comma is none of the sentence. */
const clauses = DOCUMENT_KINDS.flatMap((kind) => {
  const { sections = [] } = offer?.documents[kind] ?? {}
  return sections.flatMap(({ clauses }) =>
    clauses.map(({ id, number }) => ({
      name: `${kind.toUpperCase()} ${number}`,
      text: (templateOfClause(offer?.documents[kind] ?? never(), id) ?? '').replace(
        /\{[{%#].*?[}%]?\}/gs,
        'x',
      ),
    })),
  )
})

function never(): never {
  throw new Error('the demo has no offer')
}

const passes = (before: string, after: string) => changedContent(before, after, () => false) === null

/** Clauses in which an edition may change what is found, in each of so many places, with what stands around it. */
function allowed(found: RegExp, put: string, each = 1): string[] {
  return clauses.flatMap(({ name, text }) =>
    [...text.matchAll(found)].flatMap(({ 0: was, index }, at) => {
      if (at % each !== 0) return []
      const after = text.slice(0, index) + put + text.slice(index + was.length)
      return passes(text, after) ? [`${name}: ${text.slice(index - 20, index + 20)}`] : []
    }),
  )
}

// A comma within a number is a part of it, which is compared as a figure.
test('no comma of a clause of the demo can be taken away by an edition', () => {
  expect(clauses.length).toBeGreaterThan(200)
  expect(allowed(/(?<!\d),|,(?!\d)/g, '')).toEqual([])
})

test('nor a semicolon, a colon, a dash, a bracket or a quotation mark', () => {
  expect(allowed(/[;–—()“”]|:(?!\d)/g, '')).toEqual([])
})

// Every fourth place of each clause: all of them take a dozen seconds, and allow none either.
test('nor can a comma be put between two words', () => {
  expect(allowed(/(?<=\p{L}) (?=\p{L})/gu, ', ', 4)).toEqual([])
})
