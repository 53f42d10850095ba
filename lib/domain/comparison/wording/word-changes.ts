import { diffArrays } from 'diff'
import type { WordChange } from '../difference.ts'

/** Longer rewritings are shown as struck out and put in whole: nobody reads them word by word. */
const MOST_EDITS = 400

/**
 * What to strike out of one text and put into it to get another, by whole words with the space before them. "same" and
 * "removed" together are the one text, "same" and "added" the other.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  // Set apart, so that a long passage put into a text is no rewriting of the whole.
  const start = sharedStart(old, fresh)
  const end = sharedStart(old.slice(start).reverse(), fresh.slice(start).reverse())
  const [oldMiddle, freshMiddle] = [
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  ]
  const edits = diffArrays(oldMiddle, freshMiddle, { maxEditLength: MOST_EDITS }) ?? [
    { value: oldMiddle, added: false, removed: true },
    { value: freshMiddle, added: true, removed: false },
  ]
  return [
    same(old.slice(0, start)),
    ...edits.map(
      ({ value, added, removed }): WordChange => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      }),
    ),
    same(old.slice(old.length - end)),
  ].filter(({ text }) => text !== '')
}

// The library's own words leave out the space between them.
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? []
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index])
  return differs === -1 ? one.length : differs
}

function same(words: readonly string[]): WordChange {
  return { kind: 'same', text: words.join('') }
}
