/** A term that a document defines, and the clause that does: "Monthly Uptime", "definitions.monthly-uptime". */
export type DefinedTerm = { term: string; id: string }

/** A stretch of text that is a defined term, in characters from the start. */
export type Occurrence = { start: number; end: number; id: string }

/**
 * The first place of each defined term in a text, in the order of the text. A term counts as it is written, in the
 * singular or with an s, and the longest one at a place counts: "Monthly Fee" is no "Month".
 * @param found the ids that were found before in the same clause; those found now are added
 */
export function firstOccurrences(
  text: string,
  terms: readonly DefinedTerm[],
  found: Set<string> = new Set(),
): Occurrence[] {
  if (terms.length === 0) return []
  const ids = new Map(terms.map(({ term, id }) => [term, id]))
  const longestFirst = [...ids.keys()].toSorted((one, other) => other.length - one.length).map(escaped)
  const occurrences: Occurrence[] = []
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}-])(${longestFirst.join('|')})s?(?![\\p{L}\\p{N}])`, 'gu'),
  )) {
    const id = ids.get(match[1] ?? '')
    if (id === undefined || found.has(id)) continue
    found.add(id)
    occurrences.push({ start: match.index, end: match.index + match[0].length, id })
  }
  return occurrences
}

function escaped(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
