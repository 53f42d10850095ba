import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import { type TouchedChange, touchedByAny, touchedOf } from '../ledger/difference/touched.ts'
import {
  affectedInWords,
  changesTitle,
  effectiveInWords,
  stateInWords,
  type TitledChange,
} from '../ledger/words.ts'
import type { Subprocessor } from '../schema.ts'
import type { OfferedPlaces } from '../selection/offered.ts'
import { isEveryone, type ListSelection } from '../selection/selection.ts'
import type { NoticeSummary } from '../view.ts'
import { NOTICE_WORDS } from '../words.ts'

/** The records of a day. */
export type DayRecords = { on: CalendarDate; records: readonly Subprocessor[] }

/** A notice in a few lines, with whom its changes touch, so that each selection can be told what concerns it. */
export type ListedNotice = Omit<NoticeSummary, 'concerns' | 'concernsWords' | 'isConcerned'> & {
  touched: readonly TouchedChange[]
  /** Its changes: which companies, and from which days. */
  changes: readonly { id: string; effectiveOn: CalendarDate }[]
  /**
   * Its changes with what titles say of them, the place in `touched` of whom each touches, and whether these may object to
   * it; null where all touch the same.
   */
  parts:
    | readonly (TitledChange & { effectiveOn: CalendarDate; touches: number; isObjectable: boolean })[]
    | null
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
  /** The first day of the list; null before anything is published. */
  firstDay: CalendarDate | null
}

/** What the page needs to answer further questions by itself, in a browser with JavaScript. */
export type BrowsableList = { basis: ListBasis & { terms: OfferedPlaces }; day: DayRecords }

/** Where it stands in the page, as JSON. */
export const LIST_DATA_ID = 'subprocessor-list-data'

/**
 * A notice for the customers of a selection: of several changes, no title names, and no day is of, one that does not concern
 * them. They may object where they could to one that does.
 * @param tiers all that are offered; none while no version is published
 */
export function noticeFor(
  listed: ListedNotice,
  selection: ListSelection,
  { tiers, today }: { tiers: readonly { id: string; name: string }[]; today: CalendarDate },
): NoticeSummary {
  const { touched, changes: _, parts: __, ...whole } = listed
  const notice = { ...whole, ...partFor(listed, selection, today) }
  const own = touchedByAny(touched, selection, tiers)
  const isConcerned = own.length > 0
  if (tiers.length === 0) return { ...notice, concerns: null, concernsWords: null, isConcerned }
  const concerns = affectedInWords(own)
  const concernsWords =
    isConcerned || isEveryone(selection) ? NOTICE_WORDS.concerns(concerns) : NOTICE_WORDS.notOfSelection
  return { ...notice, concerns, concernsWords, isConcerned }
}

function partFor(
  { parts, touched, state }: ListedNotice,
  selection: ListSelection,
  today: CalendarDate,
): Partial<NoticeSummary> {
  if (parts === null || isEveryone(selection)) return {}
  const own = parts.filter(({ touches }) => {
    const change = touched[touches]
    return change !== undefined && touchedOf(change, selection).length > 0
  })
  if (own.length === 0) return {}
  const isObjectable = own.some((change) => change.isObjectable)
  const standing = state === 'open' && !isObjectable ? 'ahead' : state
  const isInEffect = standing === 'ahead' && own.every(({ effectiveOn }) => effectiveOn <= today)
  const ownState = isInEffect ? 'in-effect' : standing
  return {
    title: changesTitle(own),
    effective: effectiveInWords({ changes: own }),
    state: ownState,
    stateWords: stateInWords(ownState),
    // The time to object to another change is not theirs.
    ...(isObjectable ? {} : { objection: null, objectionEnded: null }),
  }
}
