/** A stretch that reads otherwise: "99.9%" before, "99.99%" after; empty where it came or went. */
export type Stretch = { before: string; after: string }

/** Longer texts are not compared word by word: the page has to answer meanwhile. */
const MOST_WORDS = 700

/**
 * In what two texts differ, word by word, in their order. Null where one is too long for that: then all that can be said
 * is that they differ.
 */
export function textDifference(before: string, after: string): Stretch[] | null {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) return null
  const lengths = commonLengths(old, fresh)
  const stretches: Stretch[] = []
  let [from, to] = [0, 0]
  let [gone, come]: [string[], string[]] = [[], []]
  const end = () => {
    if (gone.length + come.length > 0) stretches.push({ before: gone.join(' '), after: come.join(' ') })
    gone = []
    come = []
  }
  while (from < old.length || to < fresh.length) {
    const [was, is] = [old[from], fresh[to]]
    if (was !== undefined && was === is) {
      end()
      from += 1
      to += 1
    } else if (
      is === undefined ||
      (was !== undefined && lengthAt(lengths, from + 1, to) >= lengthAt(lengths, from, to + 1))
    ) {
      gone.push(was ?? '')
      from += 1
    } else {
      come.push(is)
      to += 1
    }
  }
  end()
  return stretches
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** How many words the ends of two lists have in common, from each place on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let from = old.length - 1; from >= 0; from -= 1)
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      const row = rows[from] as Uint16Array
      row[to] =
        old[from] === fresh[to]
          ? lengthAt(rows, from + 1, to + 1) + 1
          : Math.max(lengthAt(rows, from + 1, to), lengthAt(rows, from, to + 1))
    }
  return rows
}

function lengthAt(rows: readonly Uint16Array[], from: number, to: number): number {
  return rows[from]?.[to] ?? 0
}
