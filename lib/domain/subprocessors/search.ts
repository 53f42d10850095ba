import type { SelectedSubprocessor } from './selection.ts'

/** Where a search term was found: the field in words, and its text. */
export type SearchHit = { label: string; text: string }

/**
 * The first field of a company that holds a search term, in any case and with any accents; null where none does. An empty
 * term is found nowhere, and keeps nothing away.
 */
export function hitIn(one: SelectedSubprocessor, term: string): SearchHit | null {
  const wanted = folded(term.trim())
  if (wanted === '') return null
  return fieldsOf(one).find(({ text }) => folded(text).includes(wanted)) ?? null
}

function fieldsOf({ record, entries }: SelectedSubprocessor): SearchHit[] {
  const of = (label: string, ...texts: (string | null)[]) =>
    texts.flatMap((text) => (text === null ? [] : [{ label, text }]))
  return [
    ...of('Name', record.name, record.legalName),
    ...of('Purpose', record.purpose),
    ...entries.flatMap(({ purpose, limits, storage, access, mechanism, mechanismNote }) => [
      ...of('Purpose', ...(purpose === record.purpose ? [] : [purpose])),
      ...of('Used for', ...limits),
      ...of('Data at rest', ...storage),
      ...of('Access from', ...access),
      ...of('Transfer', mechanism, mechanismNote),
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

/** Without case and accents, so that "zurich" finds "Zürich". */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
