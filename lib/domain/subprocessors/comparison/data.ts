import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { NamesInRecords } from '../ledger/difference/record-fields.ts'
import type { DayRecords } from '../list/data.ts'
import type { OfferedPlaces } from '../selection/offered.ts'

/** All that the comparison is made of, besides the records of its two days: the same for every question. */
export type ComparisonBasis = {
  legalName: string
  /** Null while no version is published. */
  terms: OfferedPlaces | null
  today: CalendarDate
  /** The first and the last day on which the list became, or will become, another; null before anything is published. */
  changes: { first: CalendarDate; last: CalendarDate } | null
}

/** What the page needs to compare further days by itself, in a browser with JavaScript. */
export type BrowsableComparison = {
  basis: ComparisonBasis & { terms: OfferedPlaces }
  from: DayRecords
  to: DayRecords
  /** The names of companies that engage others. */
  parents: readonly { id: string; name: string }[]
}

/** Where it stands in the page, as JSON. */
export const COMPARISON_DATA_ID = 'subprocessor-comparison-data'

type NamedPlaces = Pick<OfferedPlaces, 'regions' | 'tiers' | 'channels' | 'services' | 'conditions'>

/** The names that records refer to. */
export function namesFrom(
  { regions, tiers, channels, services, conditions }: NamedPlaces,
  companies: readonly { id: string; name: string }[],
): NamesInRecords {
  const named = (list: readonly { id: string; name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]))
  return {
    regions: named(regions),
    channels: named(channels),
    companies: named(companies),
    tiers,
    engagedFor: { services, conditions },
  }
}
