import { clauseText } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { editsBetween } from '../quantities/closest.ts'

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu

/** Small words of five letters and more that a letter or two make of another one: none is a mistake for another. */
const SMALL_WORDS = new Set(
  (
    'about above after again along among another around because before behind being below beneath beside besides between ' +
    'beyond could doing during either every having hence however itself might neither never nobody onto other others ought ' +
    'outside rather shall should since someone still than their theirs themselves there thereby therefore thereof thereon ' +
    'these thing those though through throughout toward towards under unless until upon where whereas whereby wherever ' +
    'whether which whichever while whilst whole whose within without would yours'
  ).split(' '),
)

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
    !SMALL_WORDS.has(was) &&
    !left.has(was) &&
    known.has(is) &&
    editsBetween(was, is) <= mostEdits(Math.min(was.length, is.length))
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
