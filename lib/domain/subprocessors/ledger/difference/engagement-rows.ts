import { placesInWords } from '../../../places/place-in-words.ts'
import { enumerated } from '../../../quantities/enumeration.ts'
import { engagementKey, limitsInWords } from '../../engagements/engagements.ts'
import { firstDayInWords } from '../../first-day.ts'
import { mechanismInWords } from '../../processing/mechanism.ts'
import type { Subprocessor, SubprocessorRegion } from '../../schema.ts'
import { engagementName, type NamesInRecords, NO_LIMIT } from './record-fields.ts'

/** What a company is engaged for in a region, in words. */
export type EngagementRow = {
  /** The same as long as the engagement lasts. */
  key: string
  name: string
  /** For whom and, where it is not what the record says, for what: "Only for Web console.", or "Every customer.". */
  use: string[]
  storage: string[]
  access: string[]
  /** The transfer mechanism and what it rests on. */
  mechanism: string[]
  /** Null where the company never came onto the list. */
  since: string | null
}

/** Each engagement of a record. */
export function engagementRows(record: Subprocessor, names: NamesInRecords): EngagementRow[] {
  return record.regions.map((entry) => ({
    key: engagementKey(entry),
    name: engagementName(entry, names),
    use: useInWords(entry, names),
    storage: placesInWords(entry.storage),
    access: placesInWords(entry.access),
    mechanism: [
      mechanismInWords(entry.mechanism),
      ...(entry.mechanismNote === undefined ? [] : [entry.mechanismNote]),
    ],
    since: firstDayInWords(entry.addedOn ?? record.addedOn),
  }))
}

function useInWords(entry: SubprocessorRegion, names: NamesInRecords): string[] {
  const { purpose, dataCategories, dataSubjects } = entry
  const limits = limitsInWords(entry, { ...names.engagedFor, tiers: names.tiers })
  return [
    ...(purpose ? [purpose] : []),
    ...(limits.length === 0 ? [NO_LIMIT] : limits),
    ...(dataCategories ? [`Personal data: ${enumerated(dataCategories)}.`] : []),
    ...(dataSubjects ? [`Data subjects: ${enumerated(dataSubjects)}.`] : []),
  ]
}
