import { type Stretch, textDifference } from './text-difference.ts'

/** Stands between the cells of a row, which are compared one by one. */
export const CELL_END = '\t'

/** More than this says less in the margin than that there is something to read. */
const MOST_STRETCHES = 3
const MOST_CHARACTERS = 60

/** "99.9% → 99.99%", or that the words differ where that takes more than a line; null where they are the same. */
export function differenceInWords(before: string, after: string): string | null {
  const stretches = [before, after].some((words) => words.includes(CELL_END))
    ? changedCells(before.split(CELL_END), after.split(CELL_END))
    : textDifference(before, after)
  if (stretches?.length === 0) return null
  const told = (stretches ?? []).map(inOneLine).join('; ')
  return stretches === null || stretches.length > MOST_STRETCHES || told.length > MOST_CHARACTERS
    ? 'worded differently'
    : told
}

function changedCells(before: readonly string[], after: readonly string[]): Stretch[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index] ?? '',
    after: after[index] ?? '',
  })).filter((cell) => cell.before !== cell.after)
}

function inOneLine({ before, after }: Stretch): string {
  const bare = (words: string) => words.replace(/[.,;:]$/, '')
  if (before === '') return `+ ${bare(after)}`
  return after === '' ? `− ${bare(before)}` : `${bare(before)} → ${bare(after)}`
}
