import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import type { AffectedRegion } from '../ledger/affected.ts'
import { affectedInWords } from '../ledger/words.ts'
import type { OfferedPlaces } from '../offered.ts'
import type { Subprocessor } from '../schema.ts'
import type { ListSelection } from '../selection.ts'
import type { NoticeSummary } from '../view.ts'

/** The records of a day. */
export type DayRecords = { on: CalendarDate; records: readonly Subprocessor[] }

/** A notice in a few lines, with whom it concerns of all, so that each selection can be told what concerns it. */
export type ListedNotice = Omit<NoticeSummary, 'concerns' | 'isConcerned'> & {
  affected: readonly AffectedRegion[]
  /** Its changes: which companies, and from which days. */
  changes: readonly { id: string; effectiveOn: CalendarDate }[]
}

/** All that the page of the list is made of, besides the records of a day: the same for every question. */
export type ListBasis = {
  legalName: string
  /** Null while no version is published. */
  terms: OfferedPlaces | null
  /** Oldest first. */
  notices: readonly ListedNotice[]
  today: CalendarDate
  /** The last days on which the list became, or will become, another, latest first. */
  changeDays: readonly CalendarDate[]
}

/** A notice for the customers of a selection. */
export function noticeFor(
  { affected, changes: _, ...notice }: ListedNotice,
  selection: ListSelection,
): NoticeSummary {
  const own = affectedOfSelection(affected, selection)
  return { ...notice, concerns: affectedInWords(own), isConcerned: own.length > 0 }
}

/** Those of the offers that a notice touches that are in a selection. */
export function affectedOfSelection(
  all: readonly AffectedRegion[],
  { tier, region }: ListSelection,
): AffectedRegion[] {
  return all
    .filter(({ id }) => region === null || id === region)
    .map((one) =>
      tier === null ? one : { ...one, tiers: one.tiers.filter(({ id }) => id === tier), isEvery: false },
    )
    .filter(({ tiers }) => tiers.length > 0)
}
