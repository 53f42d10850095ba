/** One text in two versions; null where a version has none. */
export type Told = { before: string | null; after: string | null }

/** "days → hours", of the words of a kind in which the first differs that does; null where none does. */
export function changedWords(told: readonly Told[], wordsIn: (text: string) => string[]): string | null {
  for (const { before, after } of told) {
    const change = changeInWords(wordsIn(before ?? ''), wordsIn(after ?? ''))
    if (change !== null) return change
  }
  return null
}

/** What two lists of words have between what they begin and end with alike: "days → hours"; null where nothing. */
export function changeInWords(before: readonly string[], after: readonly string[]): string | null {
  const [was, is] = apart(before, after)
  if (was.length + is.length === 0) return null
  return `${was.join(', ') || 'none'} → ${is.join(', ') || 'none'}`
}

/** Two lists without what they begin and end with alike. */
export function apart(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const start = one.findIndex((word, index) => word !== other[index])
  const from = start === -1 ? one.length : start
  const [was, is] = [one.slice(from), other.slice(from)]
  while (was.length > 0 && is.length > 0 && was.at(-1) === is.at(-1)) {
    was.pop()
    is.pop()
  }
  return [was, is]
}
