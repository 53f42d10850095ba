import { countryName } from '../../../places/country-name.ts'
import { placesInWords } from '../../../places/place-in-words.ts'
import { contactInWords } from '../../contact-in-words.ts'
import {
  type EngagedFor,
  engagementInRegion,
  engagementKey,
  limitsInWords,
} from '../../engagements/engagements.ts'
import { type FirstDay, firstDayInWords } from '../../first-day.ts'
import { dpfInWords, mechanismInWords } from '../../processing/mechanism.ts'
import type { Subprocessor, SubprocessorRegion } from '../../schema.ts'
import { scopeInWords } from '../../selection/scope.ts'

/** A field of a record in words, one line each. `key` is the same in every record that has the field. */
export type RecordField = { key: string; label: string; lines: string[] }

/** A field in which two records differ; null where one of them does not have it. */
export type FieldChange = {
  key: string
  label: string
  before: string[] | null
  after: string[] | null
  /** What to print for null: of an engagement that is only in one record, "none" would read as a word on its places. */
  lacking: 'none' | 'not used'
}

/** Names that a record refers to by id. An id that is not in them is printed as it is. */
export type NamesInRecords = {
  regions: ReadonlyMap<string, string>
  channels: ReadonlyMap<string, string>
  companies: ReadonlyMap<string, string>
  tiers?: readonly { id: string; name: string }[]
  engagedFor?: EngagedFor
}

/** All that a record says, in the order of Annex III. */
export function recordFields(record: Subprocessor, names: NamesInRecords): RecordField[] {
  return recordParts(record, names).flat()
}

/** What a record says of the company, without what it is engaged for. */
export function companyFields(record: Subprocessor, names: NamesInRecords): RecordField[] {
  const [company, , rest] = recordParts(record, names)
  return [...company, ...rest]
}

/** Of a record that never came onto the list: since when it is there is not said. */
export function withoutSince(fields: readonly RecordField[]): RecordField[] {
  return fields.filter(({ key }) => key.split('/').at(-1) !== 'addedOn')
}

/**
 * What a record says of the company, of each engagement, and of where more is to be read.
 * @param isWhole of which engagements that, too, is said which they have from the record
 */
function recordParts(
  record: Subprocessor,
  names: NamesInRecords,
  isWhole: (entry: SubprocessorRegion) => boolean = () => false,
): [company: RecordField[], engagements: RecordField[], rest: RecordField[]] {
  const { chain, contact, controllerData, onlyWith, dpf } = record
  const field = (key: string, label: string, ...lines: string[]): RecordField => ({ key, label, lines })
  const company = [
    field('legalName', 'Company', record.legalName),
    field('name', 'Known as', record.name),
    field('address', 'Address', record.address),
    field('seat', 'Registered in', countryName(record.seat)),
    field('contact', 'Contact', contactInWords(contact)),
    field('purpose', 'Purpose', record.purpose),
    field('responsibilities', 'Responsibilities', record.responsibilities),
    field('scope', 'Processes', scopeInWords(controllerData ?? null, null)),
    field('dataCategories', 'Personal data', ...record.dataCategories),
    field('dataSubjects', 'Data subjects', ...record.dataSubjects),
    field('chain', 'Engaged by', engagedBy(chain, names)),
    ...(record.group ? [field('group', 'Group', 'A company of the vendor’s own group')] : []),
    ...(onlyWith
      ? [field('onlyWith', 'Only with', ...onlyWith.channels.map((id) => names.channels.get(id) ?? id))]
      : []),
    ...(dpf ? [field('dpf', 'Data Privacy Framework', dpfInWords(dpf))] : []),
  ]
  const rest = [
    field('addedOn', 'On the list since', firstDayInWords(record.addedOn)),
    ...(record.certifications ? [field('certifications', 'Certifications', ...record.certifications)] : []),
    field('website', 'Website', record.website),
    field('dpaUrl', 'Its data processing agreement', record.dpaUrl),
    field('listUrl', 'Its general list of sub-processors', record.listUrl, ...listNote(record)),
  ]
  const engagements = record.regions.map((entry) => (isWhole(entry) ? withOwnWords(entry, record) : entry))
  return [company, engagements.flatMap((entry) => regionFields(entry, names, isWhole(entry))), rest]
}

/** Those that process Customer Personal Data are all listed; whom a provider for billing contacts engages is not. */
function listNote({ listUrl, controllerData }: Subprocessor): string[] {
  if (listUrl === 'not stated') return []
  if (controllerData !== undefined) return ['For all its services.']
  return ['For all its services. Each one that is used for this service has an entry of its own here.']
}

/** An engagement of which every word is its own; its first day may be "not stated", as that of a record. */
type WordedEngagement = Omit<SubprocessorRegion, 'addedOn'> & { addedOn?: FirstDay | undefined }

function withOwnWords(
  entry: SubprocessorRegion,
  { purpose, dataCategories, dataSubjects, addedOn }: Subprocessor,
): WordedEngagement {
  return { purpose, dataCategories, dataSubjects, addedOn, ...entry }
}

function regionFields(entry: WordedEngagement, names: NamesInRecords, isWhole: boolean): RecordField[] {
  const { storage, access, mechanism, mechanismNote, addedOn } = entry
  const { purpose, dataCategories, dataSubjects } = entry
  const name = engagementName(entry, names)
  const field = (key: string, label: string, ...lines: string[]): RecordField => ({
    key: `${engagementKey(entry)}/${key}`,
    label: `${label}, ${name}`,
    lines,
  })
  const said = limitsInWords(entry, { ...names.engagedFor, tiers: names.tiers })
  const limits = isWhole && said.length === 0 ? [NO_LIMIT] : said
  return [
    ...(purpose ? [field('purpose', 'Purpose', purpose)] : []),
    ...(dataCategories ? [field('dataCategories', 'Personal data', ...dataCategories)] : []),
    ...(dataSubjects ? [field('dataSubjects', 'Data subjects', ...dataSubjects)] : []),
    ...(limits.length > 0 ? [field('limits', 'Used for', ...limits)] : []),
    field('storage', 'Data at rest', ...placesInWords(storage)),
    field('access', 'Access from', ...placesInWords(access)),
    field('mechanism', 'Transfer', mechanismInWords(mechanism), ...(mechanismNote ? [mechanismNote] : [])),
    ...(addedOn ? [field('addedOn', 'On the list since', firstDayInWords(addedOn))] : []),
  ]
}

function engagedBy({ parent }: Subprocessor['chain'], { companies }: NamesInRecords): string {
  return parent === null ? 'the vendor' : (companies.get(parent) ?? parent)
}

/** An engagement by its region, and by its own name where it has one: "United States (text messages)". */
export function engagementName(
  { region, engagement }: Pick<SubprocessorRegion, 'region' | 'engagement'>,
  { regions }: Pick<NamesInRecords, 'regions'>,
): string {
  return engagementInRegion(regions.get(region) ?? region, engagement)
}

/** For everyone: what an engagement says that names no service, tier or condition. */
export const NO_LIMIT = 'Every customer.'

/** What an engagement leaves out and so has from its record, by the keys of its fields. */
function unsaidFields(record: Subprocessor): Map<string, string[]> {
  return new Map(
    record.regions.flatMap((entry): [string, string[]][] => {
      const key = engagementKey(entry)
      return [
        [`${key}/limits`, [NO_LIMIT]],
        [`${key}/purpose`, [record.purpose]],
        [`${key}/dataCategories`, record.dataCategories],
        [`${key}/dataSubjects`, record.dataSubjects],
        [`${key}/addedOn`, [firstDayInWords(record.addedOn)]],
      ]
    }),
  )
}

/**
 * The fields in which two records differ, in the order of the later one; what only the earlier one has comes last. What an
 * engagement has on one side alone is held against what it had from its record on the other. An engagement that begins or
 * ends is told in full, with what it has from its record.
 */
export function changedFields(
  before: Subprocessor,
  after: Subprocessor,
  names: NamesInRecords,
): FieldChange[] {
  const [old, fresh] = [fieldsBeside(before, after, names), fieldsBeside(after, before, names)]
  const [unsaidBefore, unsaidAfter] = [unsaidFields(before), unsaidFields(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const label = fresh.get(key)?.label ?? old.get(key)?.label ?? key
    const was = old.get(key)?.lines ?? unsaidBefore.get(key) ?? null
    const is = fresh.get(key)?.lines ?? unsaidAfter.get(key) ?? null
    // Of an engagement that both have, neither side lacks a field.
    const lacking = key.includes('/') ? 'not used' : 'none'
    return was?.join('\n') === is?.join('\n') ? [] : [{ key, label, before: was, after: is, lacking }]
  })
}

/** The fields of a record by key; of engagements that another one does not have, in full. */
function fieldsBeside(
  record: Subprocessor,
  other: Subprocessor,
  names: NamesInRecords,
): Map<string, RecordField> {
  const known = new Set(other.regions.map(engagementKey))
  const fields = recordParts(record, names, (entry) => !known.has(engagementKey(entry))).flat()
  return new Map(fields.map((field) => [field.key, field]))
}
