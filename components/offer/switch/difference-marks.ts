import type { LeftOffer } from './left-offer.ts'
import { type Stretch, textDifference } from './text-difference.ts'

/** More than this says less in the margin than that there is something to read. */
const MOST_STRETCHES = 3
const MOST_CHARACTERS = 60

/** The words of each clause of the page by its id, without its number. */
export function clauseWords(): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll('main .clause[id]')].map((clause) => [
      clause.id,
      clause.querySelector(':scope > div')?.textContent ?? '',
    ]),
  )
}

/** Marks in the margin the clauses that the offer before has otherwise, or not at all. Returns how many these are. */
export function markDifferences({ clauses, name }: LeftOffer): number {
  let count = 0
  for (const [id, words] of Object.entries(clauseWords())) {
    const before = clauses[id]
    const told = before === undefined ? `not in ${name}` : inWords(before, words)
    if (told === null) continue
    const mark = document.createElement('p')
    mark.className = 'difference no-print'
    mark.textContent = told
    document.getElementById(id)?.append(mark)
    count += 1
  }
  return count
}

/** Takes every mark away. */
export function removeMarks(): void {
  for (const mark of document.querySelectorAll('.difference')) mark.remove()
}

function inWords(before: string, after: string): string | null {
  if (before === after) return null
  const stretches = textDifference(before, after)
  if (stretches?.length === 0) return null
  const told = (stretches ?? []).map(inOneLine).join('; ')
  return stretches === null || stretches.length > MOST_STRETCHES || told.length > MOST_CHARACTERS
    ? 'reads otherwise'
    : told
}

function inOneLine({ before, after }: Stretch): string {
  const bare = (words: string) => words.replace(/[.,;:]$/, '')
  if (before === '') return `+ ${bare(after)}`
  return after === '' ? `− ${bare(before)}` : `${bare(before)} → ${bare(after)}`
}
