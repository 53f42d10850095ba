import { subprocessorPath } from '../../addresses.ts'
import { contactInWords } from '../contact-in-words.ts'
import { firstDayInWords } from '../first-day.ts'
import { hitIn } from '../search.ts'
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
    places: entries.map(({ regionName, storage, access, mechanism }) => ({
      region: regionName,
      storage,
      access,
      mechanism,
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

/** For whom it is engaged: once where every engagement says the same, else with the region that it is about. */
function usesOf(entries: SelectedSubprocessor['entries']): string[] {
  const said = entries.map(({ regionName, limits }) => ({ regionName, words: limits.join(' ') }))
  const isSame = said.every(({ words }) => words === said[0]?.words)
  if (isSame) return said[0]?.words ? [said[0].words] : []
  return each(
    said.filter(({ words }) => words !== '').map(({ regionName, words }) => `${regionName}: ${words}`),
  )
}

function each(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

/** Where a term stands in a company, where that is none of the columns that are shown: "Personal data: passwords, hashed". */
export function hiddenHit(
  one: SelectedSubprocessor,
  q: string,
  columns: readonly ListColumnId[],
): string | null {
  const hit = hitIn(one, q)
  if (hit === null) return null
  const shown = LIST_COLUMNS.filter(({ id }) => columns.includes(id)).map(({ field }) => field)
  const isShown =
    hit.label === 'Name'
      ? one.record.legalName.includes(hit.text)
      : ['Registered in', 'Used for'].includes(hit.label) || shown.includes(hit.label)
  return isShown ? null : `${hit.label}: ${hit.text}`
}
