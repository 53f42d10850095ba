import { differenceInWords } from './difference-in-words.ts'
import type { LeftOffer } from './left-offer.ts'

/** What can differ: a clause, or a cell of a table. */
type Part = { key: string; words: string; place: Element }

/** The words of each clause and cell of the page by what both offers know it by. */
export function wordsOfParts(): Record<string, string> {
  return Object.fromEntries(partsOfPage().map(({ key, words }) => [key, words]))
}

/** Marks the clauses and cells that the offer before has otherwise, or not at all. Returns how many these are. */
export function markDifferences({ words, name }: LeftOffer): number {
  let count = 0
  for (const part of partsOfPage()) {
    const before = words[part.key]
    const told =
      before === undefined
        ? `not in ${name}`
        : differenceInWords(before, part.words, part.place instanceof HTMLTableCellElement)
    if (told === null) continue
    part.place.append(markOf(told))
    count += 1
  }
  return count
}

function partsOfPage(): Part[] {
  return [
    ...[...document.querySelectorAll('main .clause[id]')].map((clause) => ({
      key: clause.id,
      words: clause.querySelector(':scope > div')?.textContent ?? '',
      place: clause,
    })),
    ...[...document.querySelectorAll<HTMLTableRowElement>('main [id^="table-"] tbody tr')].flatMap((row) =>
      [...row.cells].slice(1).map((cell, index) => ({
        key: `${row.closest('[id^="table-"]')?.id} ${headOf(row)} ${index}`,
        words: cell.textContent,
        place: cell,
      })),
    ),
  ]
}

/** What the row is about, without the note that it is this offer's; an only row may bear the name of the offer. */
function headOf({ cells, parentElement }: HTMLTableRowElement): string {
  return parentElement?.children.length === 1 ? '' : (cells[0]?.firstChild?.textContent ?? '')
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'difference no-print'
  mark.textContent = text
  return mark
}

/** Takes every mark away. */
export function removeMarks(): void {
  for (const mark of document.querySelectorAll('.difference')) mark.remove()
}
