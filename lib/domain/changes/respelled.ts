import { clauseText } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { editsBetween } from '../quantities/closest.ts'

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu

/** Whether a word, in small letters, is one of English. */
export type IsEnglish = (word: string) => boolean

/** Whether one word corrects the spelling of another, both in small letters. */
export type IsRespelled = (was: string, is: string) => boolean

/**
 * Tells a spelling mistake from another word: the wrong word is none of English, nor a form of the right one, and is left nowhere
 * in the terms; the right one was there already, and a letter or two tell them apart. "Consent" is no mistake for "content".
 * @param before the terms that are corrected
 */
export function respelledIn(
  before: readonly Offer[],
  after: readonly Offer[],
  isEnglish: IsEnglish,
): IsRespelled {
  const [known, left] = [wordsOf(before), wordsOf(after)]
  return (was, is) =>
    !left.has(was) &&
    known.has(is) &&
    !isForm(was, is) &&
    !isEnglish(was) &&
    editsBetween(was, is) <= mostEdits(Math.min(was.length, is.length))
}

/** "webhook" and "webhooks", which no dictionary need have. */
function isForm(was: string, is: string): boolean {
  return was.startsWith(is) || is.startsWith(was)
}

function mostEdits(length: number): number {
  if (length < 5) return 0
  return length < 8 ? 1 : 2
}

function wordsOf([offer]: readonly Offer[]): ReadonlySet<string> {
  if (offer === undefined) return new Set()
  const { sla, dpa } = offer.documents
  const texts = [sla, dpa].flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap((section) => [section.title, ...section.clauses.map(clauseText)]),
  ])
  return new Set(texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []))
}
