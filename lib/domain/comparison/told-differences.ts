import { CHANGE_WORDS, DIRECTION_WORDS } from './in-words.ts'
import type { VersionDifference } from './joined-offers.ts'

/** A difference in a line: "Claim window: 30 days → 60 days", and its direction from the customer's side. */
export type ToldDifference = { id: string; words: string; direction: string }

const ORDER = ['worse', 'needs-reading', 'better', 'neutral'] as const

/** In characters: what takes longer to tell is told in the comparison. */
const LONGEST = 120

/**
 * What differs, in figures, what is worse first.
 * @param most lines; all are in the comparison
 * @returns `more`: how many are not among the lines
 */
export function toldDifferences(
  differences: readonly VersionDifference[],
  most: number,
): { lines: ToldDifference[]; more: number } {
  const inOrder = differences.toSorted((a, b) => ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction))
  const lines = inOrder.slice(0, most).map((difference) => ({
    id: difference.id,
    words: `${placeOf(difference)}${difference.label}: ${changeOf(difference)}`,
    direction: DIRECTION_WORDS[difference.direction],
  }))
  return { lines, more: differences.length - lines.length }
}

/** "DPA 5.2 ", where a clause of its own says it; empty else. */
function placeOf({ clause, words }: VersionDifference): string {
  return clause === null || words === undefined ? '' : `${clause.document.toUpperCase()} ${clause.number} `
}

/** "72 hours → 48 hours"; of a text that is long, that it changes. */
function changeOf({ before, after, words }: VersionDifference): string {
  if (before === null) return CHANGE_WORDS.added
  if (after === null) return CHANGE_WORDS.removed
  return words !== undefined || before.length + after.length > LONGEST
    ? CHANGE_WORDS.changed
    : `${before} → ${after}`
}
