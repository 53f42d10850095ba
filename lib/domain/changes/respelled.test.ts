import { expect, test } from 'vitest'
import type { Offer } from '../offer/offer.ts'
import { respelledIn } from './respelled.ts'

/** A small dictionary. */
const ENGLISH = new Set(
  'accepted consent content decayed delayed natural neutral these those theirs there'.split(' '),
)

/** Terms of one clause. */
function terms(text: string): Offer[] {
  const clause = {
    id: 'a.b',
    number: '1.1',
    exhibits: [],
    blocks: [{ kind: 'paragraph', content: [{ text }] }],
  }
  const sla = { title: 'Terms', sections: [{ title: 'One', clauses: [clause] }] }
  return [{ documents: { sla, dpa: { title: 'Data', sections: [] } } } as unknown as Offer]
}

test.each([
  // The mistake is left nowhere, and the right word is there already.
  ['A notice is recieved. What is received counts.', 'recieved', 'received', true],
  ['The cutsomer, or the customer', 'cutsomer', 'customer', true],
  // Two words of the terms, one of which they have elsewhere.
  ['What is accepted, what is excepted, what was accepted', 'accepted', 'excepted', false],
  // A word that the terms do not have may be any other.
  ['A claim is delayed', 'delayed', 'decayed', false],
  // Few letters tell short words apart.
  ['The war on land, a law of the land', 'war', 'law', false],
  ['It is natural. Some are neutral', 'natural', 'neutral', false],
  // One is a word of its own, though the terms have it nowhere else.
  ['It needs written consent. The content is yours', 'consent', 'content', false],
  // A form of it, which no dictionary need have.
  ['One webhook. The webhooks are many', 'webhook', 'webhooks', false],
  // A small word says which, whose or when, even where the terms have it once.
  ['It keeps these data, and those logs', 'these', 'those', false],
  ['What is theirs, and what is there', 'theirs', 'there', false],
])('in “%s”, is %s the spelling mistake for %s?', (text, was, is, answer) => {
  expect(respelledIn(terms(text), terms(text.replace(was, is)), (word) => ENGLISH.has(word))(was, is)).toBe(
    answer,
  )
})
