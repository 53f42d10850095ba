import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { contactInWords } from '../contact-in-words.ts'
import { firstDayOf } from '../ledger/first-day.ts'
import type { SelectedSubprocessor } from '../selection.ts'
import type { AnnexLine } from './view.ts'
import { ANNEX_LABELS, ANNEX_WORDS } from './words.ts'

type Vendor = { legalName: string; shortName: string }

/** The particulars of a company as SCC Annex III asks for them; in several regions, places and transfers region by region. */
export function companyLines({ record, entries }: SelectedSubprocessor, vendor: Vendor): AnnexLine[] {
  const [first] = entries
  const by = (of: (entry: SelectedSubprocessor['entries'][number]) => string | null) => byRegion(entries, of)
  const lines: [keyof typeof ANNEX_LABELS, ...string[]][] = [
    ...optional('name', record.name === record.legalName ? [] : [record.name]),
    ['address', record.address],
    ['seat', first?.seat ?? record.seat],
    ['contact', contactInWords(record.contact)],
    ['processing', record.purpose],
    ...optional('onlyWith', first?.onlyWith.length ? [first.onlyWith.join('; ')] : []),
    ['responsibilities', record.responsibilities],
    ['scope', first?.scope ?? ''],
    ['data', record.dataCategories.join('; ')],
    ['dataSubjects', record.dataSubjects.join('; ')],
    ['storage', ...by(({ storage }) => storage.join('; '))],
    ['access', ...by(({ access }) => access.join('; '))],
    ['mechanism', ...by(({ mechanism }) => mechanism)],
    ...optional(
      'mechanismNote',
      by(({ mechanismNote }) => mechanismNote),
    ),
    ['engagedBy', first?.chain.parentName ?? vendor.legalName],
    ...optional('group', first?.group ? [ANNEX_WORDS.ofGroup(vendor.shortName)] : []),
    ['since', dateInWords(firstDayOf(record))],
    ['dpa', record.dpaUrl],
    ['list', record.listUrl],
  ]
  return lines.map(([key, ...words]) => ({ label: ANNEX_LABELS[key], words }))
}

function optional(
  key: keyof typeof ANNEX_LABELS,
  words: readonly string[],
): [keyof typeof ANNEX_LABELS, ...string[]][] {
  return words.length === 0 ? [] : [[key, ...words]]
}

/** What is the same in every region once; else a line for each, with its name. */
function byRegion(
  entries: SelectedSubprocessor['entries'],
  of: (entry: SelectedSubprocessor['entries'][number]) => string | null,
): string[] {
  const said = entries.flatMap((entry) => {
    const words = of(entry)
    return words === null ? [] : [{ region: entry.regionName, words }]
  })
  const isSame = said.length === entries.length && new Set(said.map(({ words }) => words)).size === 1
  return isSame ? [said[0]?.words ?? ''] : said.map(({ region, words }) => `${region}: ${words}`)
}
