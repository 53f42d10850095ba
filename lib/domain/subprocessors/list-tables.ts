import { EEA_COUNTRIES } from '../places/eea.ts'
import { dateInWords } from '../quantities/time/calendar-date.ts'
import { contactInWords } from './contact-in-words.ts'
import { engagementInRegion, placeName } from './engagements/engagements.ts'
import { firstDayInWords } from './first-day.ts'
import { type Narrowed, narrowedInWords } from './list/narrowed.ts'
import { companyNotes, usesOf } from './list/row.ts'
import { countedAccessCountries } from './processing/counted-access.ts'
import type { RegionSubprocessor } from './selection/of-region.ts'
import { firstDayIn, type SelectedSubprocessor } from './selection/selection.ts'
import { LIST_WORDS } from './words.ts'

/** What is exported: the companies that are shown, and what they were chosen by. */
export type ExportedList = {
  selected: readonly SelectedSubprocessor[]
  /** The day of the list, YYYY-MM-DD. */
  on: string
  /** Its first day; null while nothing is published. */
  begins: string | null
  /** "Enterprise, European Union", "every tier and region". */
  place: string
  /** By what the companies were chosen from the list of the place; null where they are all of it. */
  narrowed: Narrowed | null
  vendor: { legalName: string; shortName: string }
  /** The address of the page of a company. */
  pageOf: (id: string) => string
}

type Table = string[][]

const JOINT = '; '

/**
 * The list as a table, a row for each company and engagement, with all that is stated; in the order of the page, with providers
 * for billing contact data behind the others.
 */
export function listTable(list: ExportedList): Table {
  const { selected, on, vendor, pageOf } = list
  const head = [
    'As of',
    'For',
    'Region',
    'Company',
    'Known as',
    'Registered in',
    'Address',
    'Contact',
    'Purpose',
    'Responsibilities',
    'Processes',
    'Personal data',
    'Data subjects',
    'Data at rest',
    'Access from',
    'Transfer mechanism',
    'About the transfer',
    'Engaged by',
    'Own group',
    'Only with',
    'Used for',
    'On the list since',
    'Certifications',
    'Its data processing agreement',
    'Its general list of sub-processors',
    'Page',
  ]
  const rows = [...processing(selected), ...billing(selected)].flatMap(({ record, entries }) =>
    entries.map((entry) => [
      on,
      forWhom(list),
      placeName(entry, entries),
      record.legalName,
      record.name,
      entry.seat,
      record.address,
      contactInWords(record.contact),
      entry.purpose,
      record.responsibilities,
      entry.scope,
      entry.dataCategories.join(JOINT),
      entry.dataSubjects.join(JOINT),
      entry.storage.join(JOINT),
      entry.access.join(JOINT),
      entry.mechanism,
      entry.mechanismNote ?? '',
      entry.chain.parentName ?? vendor.legalName,
      entry.group ? 'yes' : 'no',
      entry.onlyWith.join(JOINT),
      entry.limits.join(' '),
      entry.addedOn,
      (record.certifications ?? []).join(JOINT),
      record.dpaUrl,
      record.listUrl,
      pageOf(record.id),
    ]),
  )
  return [head, ...rows]
}

/** The list as Annex III of the Standard Contractual Clauses asks for it (Decision (EU) 2021/914). */
export function annexTable(list: ExportedList): Table {
  const { selected, on, vendor } = list
  const head = [
    'As of',
    'For',
    'Name',
    'Address',
    'Contact person’s name, position and contact details',
    'Description of processing',
    'Delimitation of responsibilities',
  ]
  return [
    head,
    ...processing(selected).map(({ record, entries }) => [
      on,
      forWhom(list),
      record.legalName,
      record.address,
      contactInWords(record.contact),
      [
        ...each(entries, ({ purpose }) => [purpose]),
        `Personal data: ${each(entries, ({ dataCategories }) => dataCategories).join(', ')}.`,
        `Data subjects: ${each(entries, ({ dataSubjects }) => dataSubjects).join(', ')}.`,
        ...entries.map((entry) =>
          [
            `${engagementInRegion(entry.regionName, entry.engagement)}: ${storedIn(entry)}; ${accessFrom(entry)}.`,
            ...entry.limits,
          ].join(' '),
        ),
        sentence(`Engaged by ${entries[0]?.chain.parentName ?? vendor.legalName}`),
      ].join(' '),
      record.responsibilities,
    ]),
  ]
}

/** For whom the companies are, and that they are not all where they are not: nobody is to take a part for the whole. */
function forWhom({ place, narrowed }: ExportedList): string {
  return narrowed === null ? place : `${place}; ${narrowedInWords(narrowed)}`
}

function storedIn({ storage }: RegionSubprocessor): string {
  if (storage.includes('none')) return 'no data are stored'
  return storage.includes('not stated') ? 'place of storage not stated' : `stored in ${storage.join(JOINT)}`
}

function accessFrom({ access }: RegionSubprocessor): string {
  return access.includes('not stated') ? 'place of access not stated' : `access from ${access.join(JOINT)}`
}

/** A name such as "Acme, Inc." ends a sentence with its own full stop. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** Recipients and transfers for a record of processing activities (Article 30(1)(d) and (e) GDPR). */
export function recordTable(list: ExportedList): Table {
  const { selected, on } = list
  const head = [
    'As of',
    'For',
    'Recipient',
    'Role',
    'Purpose',
    'Used for',
    'Categories of data subjects',
    'Categories of personal data',
    'Third countries',
    'Safeguards',
    'Since',
  ]
  return [
    head,
    ...processing(selected).map(({ record, entries }) => [
      on,
      forWhom(list),
      record.legalName,
      entries.some(({ chain }) => chain.parentName !== null)
        ? 'Sub-processor of a sub-processor'
        : 'Sub-processor',
      each(entries, ({ purpose }) => [purpose]).join(' '),
      usesOf(entries).join(' '),
      each(entries, ({ dataSubjects }) => dataSubjects).join(JOINT),
      each(entries, ({ dataCategories }) => dataCategories).join(JOINT),
      thirdCountries(entries).join(JOINT) || 'none',
      [...new Set(entries.map(({ mechanism }) => mechanism))].join(JOINT),
      firstDayInWords(firstDayIn({ record, entries })),
    ]),
  ]
}

/** Countries outside the EEA in which data are stored or from which they are reached, and what is not stated of it. */
function thirdCountries(entries: readonly RegionSubprocessor[]): string[] {
  const named = entries.flatMap((entry) => [...entry.storageCountries, ...countedAccessCountries(entry)])
  const outside = [...new Set(named)].filter((country) => !EEA_COUNTRIES.includes(country))
  const gaps = [
    ...(entries.some(({ storage }) => storage.includes('not stated'))
      ? ['places of storage not stated']
      : []),
    ...(entries.some(({ access }) => access.includes('not stated')) ? ['places of access not stated'] : []),
  ]
  return [...outside.toSorted((a, b) => a.localeCompare(b, 'en')), ...gaps]
}

/** What a company's engagements say of something, each once. */
function each<Entry>(entries: readonly Entry[], of: (entry: Entry) => string[]): string[] {
  return [...new Set(entries.flatMap(of))]
}

function processing(selected: readonly SelectedSubprocessor[]): SelectedSubprocessor[] {
  return selected.filter(({ record }) => record.controllerData === undefined)
}

function billing(selected: readonly SelectedSubprocessor[]): SelectedSubprocessor[] {
  return selected.filter(({ record }) => record.controllerData !== undefined)
}

/** The list as a document in Markdown (CommonMark with tables); providers for billing contact data apart. */
export function listMarkdown(list: ExportedList): string {
  const { selected, on, begins, vendor } = list
  const providers = billing(selected)
  return [
    `# Sub-processors of ${vendor.legalName}`,
    '',
    `As of ${dateInWords(on)}, for ${forWhom(list)}.`,
    '',
    ...(begins !== null && on < begins ? [LIST_WORDS.begins(dateInWords(begins)), ''] : []),
    ...markdownTable(processing(selected)),
    ...(providers.length === 0 ? [] : [`## ${LIST_WORDS.billing}`, '', ...markdownTable(providers)]),
  ].join('\n')
}

function markdownTable(companies: readonly SelectedSubprocessor[]): string[] {
  if (companies.length === 0) return []
  const row = (cells: readonly string[]) => `| ${cells.map(cellOf).join(' | ')} |`
  const rows = companies.map(({ record, entries }) => [
    record.legalName,
    [
      ...each(entries, ({ purpose, limits }) => [[purpose, ...limits].join(' ')]),
      ...companyNotes(entries),
    ].join('<br>'),
    entries.map((entry) => `${placeName(entry, entries)}: ${entry.storage.join(JOINT)}`).join('<br>'),
    entries.map((entry) => `${placeName(entry, entries)}: ${entry.access.join(JOINT)}`).join('<br>'),
    [...new Set(entries.map(({ mechanism }) => mechanism))].join(JOINT),
    firstDayInWords(firstDayIn({ record, entries })),
  ])
  return [
    row(['Company', 'What it does', 'Data at rest', 'Access from', 'Transfer', 'Since']),
    row(['---', '---', '---', '---', '---', '---']),
    ...rows.map(row),
    '',
  ]
}

/** A bar would end the cell; a break within it is written out. */
function cellOf(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
