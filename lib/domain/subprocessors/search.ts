import { foldedText } from './list/folded-text.ts'
import type { SelectedSubprocessor } from './selection/selection.ts'

/** Where a search term was found: the field in words, and its text. */
export type SearchHit = { label: string; text: string }

type SearchedField = SearchHit & { folded: string }
/** `all`: every field in lines, so that what is in none is known at a glance. */
type Searched = { fields: readonly SearchedField[]; all: string }

/** The fields of companies that were searched before: a reader who types searches the same ones at each letter. */
const searchedBefore = new WeakMap<SelectedSubprocessor, Searched>()

/**
 * The first field of a company that holds a search term, in any case and with any accents; null where none does. An empty
 * term is found nowhere, and keeps nothing away.
 */
export function hitIn(one: SelectedSubprocessor, term: string): SearchHit | null {
  const wanted = foldedText(term.trim())
  if (wanted === '') return null
  const { fields, all } = searched(one)
  const found = all.includes(wanted) ? fields.find(({ folded }) => folded.includes(wanted)) : undefined
  return found === undefined ? null : { label: found.label, text: found.text }
}

function searched(one: SelectedSubprocessor): Searched {
  const before = searchedBefore.get(one)
  if (before !== undefined) return before
  const fields = fieldsOf(one).map((field) => ({ ...field, folded: foldedText(field.text) }))
  const made = { fields, all: fields.map(({ folded }) => folded).join('\n') }
  searchedBefore.set(one, made)
  return made
}

function fieldsOf({ record, entries }: SelectedSubprocessor): SearchHit[] {
  const of = (label: string, ...texts: (string | null)[]) =>
    texts.flatMap((text) => (text === null ? [] : [{ label, text }]))
  return [
    ...of('Name', record.name, record.legalName),
    // Not the record's own: none of these engagements may have it.
    ...of('Purpose', ...new Set(entries.map(({ purpose }) => purpose))),
    ...entries.flatMap(({ limits, storage, access, mechanism, mechanismNote }) => [
      ...of('Used for', ...limits),
      ...of('Data at rest', ...storage),
      ...of('Access from', ...access),
      ...of('Transfer', mechanism),
      // A column of exports alone: where a term stands in it, the row has to say so.
      ...of('About the transfer', mechanismNote),
    ]),
    ...of('Registered in', entries[0]?.seat ?? null),
    ...of('Personal data', ...allOf(entries, 'dataCategories')),
    ...of('Data subjects', ...allOf(entries, 'dataSubjects')),
    ...of('Responsibilities', record.responsibilities),
    ...of('Address', record.address),
    ...of('Contact', ...Object.values(record.contact)),
    ...of('Engaged by', entries[0]?.chain.parentName ?? null),
  ]
}

/** What a company's engagements say in a field, each once. */
function allOf(entries: SelectedSubprocessor['entries'], field: 'dataCategories' | 'dataSubjects'): string[] {
  return [...new Set(entries.flatMap((entry) => entry[field]))]
}
