import type { compareVersions } from '../comparison/compare-versions.ts'
import { templateOfClause } from '../legal/templates.ts'
import type { Offer } from '../offer/offer.ts'
import { figuresIn, turningWordsIn } from './binding-words.ts'
import { isSubprocessorDifference } from './subprocessor-changes.ts'

type Found = ReturnType<typeof compareVersions>[number]

/**
 * What binds in words that are worded differently: another figure, in digits or in letters, or one that a placeholder no
 * longer prints, so that page and calculators would go on stating it for the clause; or a word that turns the sentence.
 * @param name of the clause, in words
 */
export function changedBinding(
  difference: Found,
  name: string,
  before: readonly Offer[],
  after: readonly Offer[],
): string[] {
  if (isSubprocessorDifference(difference)) return []
  const figures = changeIn(difference, figuresIn)
  if (figures !== null) return [`a figure in ${name} changes: ${figures}`]
  const lost = lostPlaceholders(difference, before, after)
  if (lost.length > 0) return [`${name} no longer prints {{ ${lost.join(' }}, {{ ')} }}`]
  const turning = changeIn(difference, turningWordsIn)
  return turning === null ? [] : [`a word that binds in ${name} changes: ${turning}`]
}

/** "30, days → 30, hours"; null where none of what is told of a difference has other words of the kind. */
function changeIn(difference: Found, wordsIn: (text: string) => string[]): string | null {
  for (const told of [difference, ...(difference.details ?? [])]) {
    const [was, is] = apart(wordsIn(told.before ?? ''), wordsIn(told.after ?? ''))
    if (was.length + is.length > 0) return `${was.join(', ') || 'none'} → ${is.join(', ') || 'none'}`
  }
  return null
}

/** Two lists without what they begin and end with alike. */
function apart(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const start = one.findIndex((word, index) => word !== other[index])
  const from = start === -1 ? one.length : start
  const [was, is] = [one.slice(from), other.slice(from)]
  while (was.length > 0 && is.length > 0 && was.at(-1) === is.at(-1)) {
    was.pop()
    is.pop()
  }
  return [was, is]
}

/** What the vendor and the version are called is no figure. */
const FIGURE = /\{\{\s*(?!vendor\.|version\.)([\w.]+)\s*\}\}/g

function lostPlaceholders({ clause }: Found, before: readonly Offer[], after: readonly Offer[]): string[] {
  if (clause === null) return []
  const printed = ([offer]: readonly Offer[]) => {
    const template = offer && templateOfClause(offer.documents[clause.document], clause.id)
    return new Set([...(template ?? '').matchAll(FIGURE)].map(([, name = '']) => name))
  }
  const still = printed(after)
  return [...printed(before)].filter((name) => !still.has(name))
}
