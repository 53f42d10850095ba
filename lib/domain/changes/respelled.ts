import { clauseText } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { editsBetween } from '../quantities/closest.ts'

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu

/** Whether one word corrects the spelling of another, both in small letters. */
export type IsRespelled = (was: string, is: string) => boolean

/**
 * Tells a spelling mistake from another word by the terms themselves: the wrong word is left nowhere in them, the right one
 * was there already, and a letter or two tell them apart.
 * @param before the terms that are corrected
 */
export function respelledIn(before: readonly Offer[], after: readonly Offer[]): IsRespelled {
  const [known, left] = [wordsOf(before), wordsOf(after)]
  return (was, is) =>
    !left.has(was) && known.has(is) && editsBetween(was, is) <= mostEdits(Math.min(was.length, is.length))
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
