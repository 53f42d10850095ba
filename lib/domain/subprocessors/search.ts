import { contactInWords } from './contact-in-words.ts'
import { engagementInRegion } from './engagements/engagements.ts'
import { firstDayInWords } from './first-day.ts'
import { foldedText } from './list/folded-text.ts'
import { dpfInWords } from './processing/mechanism.ts'
import type { SelectedSubprocessor } from './selection/selection.ts'
import { LIST_WORDS } from './words.ts'

/** Where a search term was found: the field in words, and its text. */
export type SearchHit = { label: string; text: string }

type Entry = SelectedSubprocessor['entries'][number]
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

/** Every field of which the company's page says something, by the name that it has there or in the table of the list. */
function fieldsOf({ record, entries }: SelectedSubprocessor): SearchHit[] {
  const of = (label: string, ...texts: (string | null | undefined)[]) =>
    [...new Set(texts)].flatMap((text) => (text ? [{ label, text }] : []))
  const each = (label: string, textsOf: (entry: Entry) => readonly (string | null)[]) =>
    of(label, ...entries.flatMap(textsOf))
  const first = entries[0]
  return [
    ...of('Name', record.name, record.legalName),
    // Not the record's own: none of these engagements may have it.
    ...each('Purpose', ({ purpose }) => [purpose]),
    ...each('Used for', ({ limits }) => limits),
    ...each('Data at rest', ({ storage }) => storage),
    ...each('Access from', ({ access }) => access),
    ...each('Transfer', ({ mechanism }) => [mechanism]),
    // A column of exports alone: where a term stands in it, the row has to say so.
    ...each('About the transfer', ({ mechanismNote }) => [mechanismNote]),
    ...of('Data Privacy Framework', record.dpf && dpfInWords(record.dpf)),
    ...of('Registered in', first?.seat),
    ...each('Personal data', ({ dataCategories }) => dataCategories),
    ...each('Data subjects', ({ dataSubjects }) => dataSubjects),
    ...of('Responsibilities', record.responsibilities),
    ...of('Address', record.address),
    ...of('Contact', contactInWords(record.contact)),
    ...of('Engaged by', first?.chain.parentName ?? 'the vendor'),
    ...of('Processes', first?.scope),
    ...of('Only with', ...(first?.onlyWith ?? [])),
    ...of('Group', first?.group ? LIST_WORDS.ofGroup : null),
    // In words, and as days stand in addresses and files.
    ...each('Since', ({ addedOn }) => [firstDayInWords(addedOn), addedOn]),
    ...each('Region', ({ regionName, engagement }) => [engagementInRegion(regionName, engagement)]),
    ...of('Certifications', ...(record.certifications ?? [])),
    ...of('Website', record.website),
    ...of('Its data processing agreement', record.dpaUrl),
    ...of('Its general list of sub-processors', record.listUrl),
  ]
}
