import { contactInWords } from '../contact-in-words.ts'
import { engagementInRegion } from '../engagements/engagements.ts'
import { firstDayInWords } from '../first-day.ts'
import type { SelectedSubprocessor } from '../selection/selection.ts'
import type { AnnexLine } from './view.ts'
import { ANNEX_LABELS, ANNEX_WORDS } from './words.ts'

type Entry = SelectedSubprocessor['entries'][number]
type Line = [key: keyof typeof ANNEX_LABELS, ...words: string[]]

/** The particulars of a company as SCC Annex III asks for them; what differs between its engagements, one by one. */
export function companyLines(
  { record, entries }: SelectedSubprocessor,
  vendor: { legalName: string; shortName: string },
): AnnexLine[] {
  const [first] = entries
  const by = (of: (entry: Entry) => string | null) => byEngagement(entries, of)
  const lines: Line[] = [
    ...optional('name', record.name === record.legalName ? [] : [record.name]),
    ['address', record.address],
    ['seat', first?.seat ?? record.seat],
    ['contact', contactInWords(record.contact)],
    ['processing', ...by(({ purpose }) => purpose)],
    ...optional(
      'usedFor',
      by(({ limits }) => limits.join(' ') || null),
    ),
    ...optional('onlyWith', first?.onlyWith.length ? [first.onlyWith.join('; ')] : []),
    ['responsibilities', record.responsibilities],
    ['scope', first?.scope ?? ''],
    ['data', ...by(({ dataCategories }) => dataCategories.join('; '))],
    ['dataSubjects', ...by(({ dataSubjects }) => dataSubjects.join('; '))],
    ['storage', ...by(({ storage }) => storage.join('; '))],
    ['access', ...by(({ access }) => access.join('; '))],
    ['mechanism', ...by(({ mechanism }) => mechanism)],
    ...optional(
      'mechanismNote',
      by(({ mechanismNote }) => mechanismNote),
    ),
    ['engagedBy', first?.chain.parentName ?? vendor.legalName],
    ...optional('group', first?.group ? [ANNEX_WORDS.ofGroup(vendor.shortName)] : []),
    ['since', ...by(({ addedOn }) => firstDayInWords(addedOn))],
    ...optional('certifications', record.certifications ?? []),
    ['dpa', record.dpaUrl],
    ['list', record.listUrl],
  ]
  return lines.map(([key, ...words]) => ({ label: ANNEX_LABELS[key], words }))
}

function optional(key: Line[0], words: readonly string[]): Line[] {
  return words.length === 0 ? [] : [[key, ...words]]
}

/** What all engagements say once; else a line for each thing that is said, with those that say it. */
function byEngagement(entries: readonly Entry[], of: (entry: Entry) => string | null): string[] {
  const said = Map.groupBy(entries, of)
  const [only] = said.keys()
  if (said.size === 1) return only == null ? [] : [only]
  return [...said].flatMap(([words, own]) =>
    words === null
      ? []
      : [
          `${own.map(({ regionName, engagement }) => engagementInRegion(regionName, engagement)).join(', ')}: ${words}`,
        ],
  )
}
