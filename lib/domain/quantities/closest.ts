/**
 * The name that was probably meant: the known one that is fewest edits away, if those are few for its length; else null.
 * Capitals, hyphens and underscores do not count.
 */
export function closest(written: string, known: readonly string[]): string | null {
  const best = known
    .map((name) => ({ name, edits: editsBetween(plain(written), plain(name)) }))
    .toSorted((a, b) => a.edits - b.edits)[0]
  return best !== undefined && best.edits <= Math.max(1, Math.floor(best.name.length / 4)) ? best.name : null
}

/** "Did you mean premium?", or the ids that exist. */
export function meantOrOneOf(written: string, known: readonly { id: string }[]): string {
  const ids = [...new Set(known.map(({ id }) => id))]
  const meant = closest(written, ids)
  return meant === null ? `Use one of: ${ids.join(', ')}.` : `Did you mean ${meant}?`
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/g, '')
}

/** Letters put in, left out, replaced, or two neighbours swapped (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (row[j - 1] as number) + 1,
        (last[j] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] as number
}
