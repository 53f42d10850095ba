import { type Stretch, textDifference } from './text-difference.ts'

/** More than this says less in the margin than that there is something to read. */
const MOST_STRETCHES = 3
const MOST_CHARACTERS = 60

/**
 * "99.9% → 99.99%", or that the words differ where that takes more than a line; null where they are the same.
 * @param isValue whether the text is one value, such as a cell of a table, which is told whole
 */
export function differenceInWords(before: string, after: string, isValue: boolean): string | null {
  if (before === after) return null
  const stretches = isValue ? [{ before, after }] : textDifference(before, after)
  if (stretches?.length === 0) return null
  const told = (stretches ?? []).map(inOneLine).join('; ')
  return stretches === null || stretches.length > MOST_STRETCHES || told.length > MOST_CHARACTERS
    ? 'worded differently'
    : told
}

function inOneLine({ before, after }: Stretch): string {
  const bare = (words: string) => words.replace(/[.,;:]$/, '')
  if (before === '') return `+ ${bare(after)}`
  return after === '' ? `− ${bare(before)}` : `${bare(before)} → ${bare(after)}`
}
