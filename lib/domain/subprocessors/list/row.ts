import { subprocessorPath } from '../../addresses.ts'
import { contactInWords } from '../contact-in-words.ts'
import { engagementInRegion, placeName } from '../engagements/engagements.ts'
import { firstDayInWords } from '../first-day.ts'
import { hitIn, type SearchHit } from '../search.ts'
import { firstDayIn, type SelectedSubprocessor } from '../selection/selection.ts'
import type { ListRow } from '../view.ts'
import { LIST_WORDS } from '../words.ts'
import { LIST_COLUMNS, type ListColumnId } from './columns.ts'

/** What was worked out before: a row says the same for every search. */
const rowsBefore = new WeakMap<SelectedSubprocessor, ListRow>()

/** A company as a row of the table; the same object whenever it is asked for again. */
export function rowOf(one: SelectedSubprocessor): ListRow {
  const before = rowsBefore.get(one)
  if (before !== undefined) return before
  const row = madeRow(one)
  rowsBefore.set(one, row)
  return row
}

function madeRow({ record, entries }: SelectedSubprocessor): ListRow {
  const [first] = entries
  return {
    id: record.id,
    href: subprocessorPath(record.id),
    name: record.name,
    legalName: record.legalName,
    seat: first?.seat ?? '',
    purpose: each(entries.map(({ purpose }) => purpose)).join(' '),
    notes: [...companyNotes(entries), ...usesOf(entries)],
    places: entries.map((entry) => ({
      region: placeName(entry, entries),
      storage: entry.storage,
      access: entry.access,
      mechanism: entry.mechanism,
    })),
    since: firstDayInWords(firstDayIn({ record, entries })),
    data: each(entries.flatMap(({ dataCategories }) => dataCategories)),
    subjects: each(entries.flatMap(({ dataSubjects }) => dataSubjects)),
    address: record.address,
    contact: contactInWords(record.contact),
    engagedBy: first?.chain.parentName ?? null,
  }
}

/** What holds for all that it does: which data alone it receives, with which channels, for whom it works, whose group it is of. */
export function companyNotes([first]: SelectedSubprocessor['entries']): string[] {
  return [
    ...(first?.controllerData ? [`${first.scope}.`] : []),
    ...(first?.onlyWith.length ? [LIST_WORDS.onlyWith(first.onlyWith)] : []),
    ...(first?.chain.parentName ? [LIST_WORDS.worksFor(first.chain.parentName)] : []),
    ...(first?.group ? [LIST_WORDS.ofGroup] : []),
  ]
}

/** For whom it is engaged: once where every engagement says the same, else with the one that it is about. */
export function usesOf(entries: SelectedSubprocessor['entries']): string[] {
  const said = entries.map(({ regionName, engagement, limits }) => ({
    name: engagementInRegion(regionName, engagement),
    words: limits.join(' '),
  }))
  const isSame = said.every(({ words }) => words === said[0]?.words)
  if (isSame) return said[0]?.words ? [said[0].words] : []
  return each(said.filter(({ words }) => words !== '').map(({ name, words }) => `${name}: ${words}`))
}

function each(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

/**
 * Where a term stands in a company, where neither the columns that are shown nor what stands beside the company hold it:
 * "Personal data: passwords, hashed".
 */
export function hiddenHit(
  one: SelectedSubprocessor,
  q: string,
  columns: readonly ListColumnId[],
): string | null {
  const hit = hitIn(one, q)
  return hit === null || isShown(hit, rowOf(one), columns) ? null : `${hit.label}: ${hit.text}`
}

function isShown({ label, text }: SearchHit, row: ListRow, columns: readonly ListColumnId[]): boolean {
  if (label === 'Name') return row.legalName.includes(text)
  if (label === 'Registered in' || row.notes.some((note) => note.includes(text))) return true
  const column = LIST_COLUMNS.find(({ field }) => field === label)
  if (column === undefined || !columns.includes(column.id)) return false
  // Of the first days of several engagements the column has the earliest, and of a day its words.
  return column.id !== 'since' || row.since === text
}
