import type { WordChange } from '../difference.ts'

/** Longer rewritings are shown as struck out and put in whole: nobody reads them word by word. */
const MOST_EDITS = 400

/**
 * What to strike out of one text and put into it to get another, by whole words with the space before them (Myers, An
 * O(ND) Difference Algorithm, 1986). "same" and "removed" together are the one text, "same" and "added" the other.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  const shorter = Math.min(old.length, fresh.length) - start
  while (end < shorter && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1
  const middle = edits(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  const same = (text: string): WordChange => ({ kind: 'same', text })
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)])
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? []
}

function edits(old: readonly string[], fresh: readonly string[]): WordChange[] {
  const replaced: WordChange[] = [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: fresh.join('') },
  ]
  const furthest: Map<number, number>[] = []
  let ends = new Map<number, number>([[1, 0]])
  for (let depth = 0; depth <= MOST_EDITS; depth += 1) {
    const next = new Map<number, number>()
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const down =
        diagonal === -depth || (diagonal !== depth && at(ends, diagonal - 1) < at(ends, diagonal + 1))
      let x = down ? at(ends, diagonal + 1) : at(ends, diagonal - 1) + 1
      let y = x - diagonal
      while (x < old.length && y < fresh.length && old[x] === fresh[y]) {
        x += 1
        y += 1
      }
      next.set(diagonal, x)
      if (x >= old.length && y >= fresh.length) return traced([...furthest, ends], old, fresh)
    }
    furthest.push(ends)
    ends = new Map([...ends, ...next])
  }
  return replaced
}

function at(ends: ReadonlyMap<number, number>, diagonal: number): number {
  return ends.get(diagonal) ?? -1
}

/** Walks back from the end over what was reached furthest with each number of edits. */
function traced(
  furthest: readonly ReadonlyMap<number, number>[],
  old: readonly string[],
  fresh: readonly string[],
): WordChange[] {
  const changes: WordChange[] = []
  let x = old.length
  let y = fresh.length
  for (let depth = furthest.length - 1; depth >= 0; depth -= 1) {
    const ends = furthest[depth] as ReadonlyMap<number, number>
    const diagonal = x - y
    const down =
      diagonal === -depth || (diagonal !== depth && at(ends, diagonal - 1) < at(ends, diagonal + 1))
    const from = down ? diagonal + 1 : diagonal - 1
    const startX = at(ends, from)
    const startY = startX - from
    while (x > startX + (down ? 0 : 1) && y > startY + (down ? 1 : 0) && x > 0 && y > 0) {
      x -= 1
      y -= 1
      changes.push({ kind: 'same', text: old[x] as string })
    }
    if (depth === 0) break
    if (down) {
      y -= 1
      changes.push({ kind: 'added', text: fresh[y] as string })
    } else {
      x -= 1
      changes.push({ kind: 'removed', text: old[x] as string })
    }
  }
  return changes.reverse()
}

/** Neighbours of one kind become one; what is struck out stands before what takes its place. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text }
      else out.push({ kind, text })
    }
  }
  flush()
  return out
}
