import type { EngagementRow } from './ledger/difference/engagement-rows.ts'
import type { FieldChange, RecordField } from './ledger/difference/record-fields.ts'
import type { NoticeState } from './ledger/notice/notice-state.ts'
import type { ListChoices } from './list/choices.ts'
import type { ListColumnId } from './list/columns.ts'
import type { SingleParameter } from './list/question.ts'
import type { PlacesMatrix } from './processing/places-matrix.ts'
import type { RegionSubprocessor } from './selection/of-region.ts'

/** A notice in a few lines, for lists of notices. */
export type NoticeSummary = {
  id: string
  href: string
  title: string
  state: NoticeState
  stateWords: string
  /** "17 November 2026". */
  published: string
  /** "on 1 March 2027"; null for one that withdraws another. */
  effective: string | null
  /** The last day to object with its zone, and how many days are left; null where nobody can object any more. */
  objection: { until: string; daysLeft: number } | null
  /** The last day to object with its zone, once it is over; null where there was none, and of one that is withdrawn. */
  objectionEnded: string | null
  /**
   * Whom it concerns, of the selection of the page: "European Union: every tier". Null while no version is published: without
   * offers nothing can be said of that.
   */
  concerns: string | null
  /** The same as a sentence of a page; null likewise. */
  concernsWords: string | null
  isConcerned: boolean
  isEmergency: boolean
  /** That its entry in the ledger is not as it was published, as a sentence; null where it is, and where nothing is known of that. */
  altered: string | null
}

/** A company in the table of the list; each cell in lines. */
export type ListRow = {
  id: string
  href: string
  name: string
  legalName: string
  seat: string
  purpose: string
  /** What limits it or stands above it: "Only with: Slack channel", "Works for Sentry". */
  notes: string[]
  places: { region: string; storage: string[]; access: string[]; mechanism: string }[]
  since: string
  data: string[]
  subjects: string[]
  address: string
  contact: string
  /** The company that engages it; null for the vendor itself. */
  engagedBy: string | null
}

/** A row with where the search term was found, where that is none of the columns. */
export type ListTableRow = { row: ListRow; hit: string | null }

type Choice = { id: string; name: string }

/** What a reader may choose from on the list, and what is chosen, as it was typed. */
export type ListForm = {
  tiers: Choice[]
  regions: Choice[]
  choices: ListChoices
  use: UseForm
  given: Readonly<Record<SingleParameter, string>>
  columns: readonly ListColumnId[]
  /** Whether something is asked for that only the further filters say. */
  isNarrowed: boolean
}

/** What the page shows of a list. */
export type ShownList = {
  /** "27 November 2026", and whether it is another day than today. */
  day: string
  isToday: boolean
  /** "9 of 14 companies touch the data of Enterprise in the European Union." */
  counted: string
  /** On a day before the first of the list: when it begins, with the address of that day. */
  begins: { words: string; href: string } | null
  /** By what the list of a day ahead goes; null for any other day. */
  ahead: string | null
  completeness: string[]
  rows: ListTableRow[]
  /** Those that receive only data of the vendor's own, apart from the others. */
  billing: ListTableRow[]
  /** Null where nobody looks at it. */
  places: PlacesMatrix | null
  excluded: { name: string; href: string; why: string }[]
  /** The files of exactly this: their names and addresses. */
  exports: { label: string; href: string }[]
  /** Feeds and the calendar of the notices that concern this selection. */
  followed: { label: string; href: string }[]
  /** That a filter leaves some out: "2 of 9 match." */
  filtered: string | null
}

/** The services and conditions that a reader may state, and what is stated. Empty lists: there is nothing to state. */
export type UseForm = {
  services: (Choice & { isChosen: boolean })[]
  /** `said`: "ai-features:yes", "ai-features:no", or empty. */
  conditions: (Choice & { said: string })[]
}

/** The page of the list. `shown` is null where something has to be corrected first. */
export type SubprocessorListFacts = {
  legalName: string
  form: ListForm
  fault: { status: 400 | 404; message: string } | null
  coming: NoticeSummary[]
  past: NoticeSummary[]
  /** Other days on which the list can be seen, latest first. */
  days: { on: string; words: string; href: string }[]
  /** What differs between today and a year before. */
  compareHref: string
  shown: ShownList | null
  q: string
}

/** A change of a notice: its company, and its record or what differs in it. */
export type NoticeChangeFacts = {
  id: string
  name: string
  href: string
  kinds: string
  /** From when it is in effect, or would have been, as a sentence. */
  effective: string
  /** Null while no version is published. */
  affects: string | null
  /** Of one that is added or removed, all that its record says. */
  record: RecordField[] | null
  fields: FieldChange[]
}

/** The page of a notice. */
export type NoticePageFacts = {
  legalName: string
  summary: NoticeSummary
  reason: string
  emergency: string | null
  /** The notice that withdraws it, or that it withdraws. */
  withdrawal: { text: string; href: string; reason: string } | null
  /** By when customers may object and by which version, in sentences. */
  objection: string[]
  howToObject: { clause: string; text: string; contact: string } | null
  /** To how many it was sent and how many object, as far as that names nobody, in sentences; empty before it is sent. */
  counts: string[]
  changes: NoticeChangeFacts[]
  sha256: string
  /** What the ledger proves of the entry, as sentences. */
  chain: string
}

/** The page of a company. */
export type SubprocessorPageFacts = {
  legalName: string
  name: string
  companyName: string
  /** Where it stands: "On the list since 1 February 2023." */
  standing: string
  /** Its record as of today; before it comes, or after it has gone, the one that it has then. */
  record: RecordField[]
  engagements: EngagementRow[]
  /** Companies above it, from the vendor down, and those that it engages. */
  chain: { above: Choice[]; below: Choice[] }
  history: (NoticeSummary & { kinds: string; effective: string })[]
  /** Released versions whose documents name it. */
  named: { version: string; href: string }[]
}

/** What a reader may compare, and what is chosen, as it was typed. */
export type ComparisonForm = {
  tiers: Choice[]
  regions: Choice[]
  use: UseForm
  given: { tier: string; region: string; from: string; to: string }
}

/** Two days that are often compared: "The last year". */
export type ComparisonSpan = { words: string; from: string; to: string; href: string }

/** The lists of two days side by side. */
export type ComparedLists = {
  /** The days in words. */
  from: string
  to: string
  /** "2 added, 3 removed, 5 changed." */
  counted: string
  /** What has to be known of the days: that the list begins later, that a day lies ahead. */
  notes: string[]
  /** "Enterprise, European Union"; null for the whole list. */
  place: string | null
  swapped: ComparisonSpan
  added: { name: string; href: string; record: RecordField[] }[]
  removed: { name: string; href: string; record: RecordField[] }[]
  changed: { name: string; href: string; fields: FieldChange[] }[]
}

/** The page on what differs between two days. */
export type ListComparisonFacts = {
  legalName: string
  form: ComparisonForm
  fault: { status: 400 | 404; message: string } | null
  spans: ComparisonSpan[]
  /** The list of the same selection. */
  listHref: string
  comparison: ComparedLists | null
}

/** The list in force today, or on the day on which an announced version begins, for an offer whose version prints its own in Annex III. */
export type LiveList = {
  href: string
  /** Of which day it is, as the text of its link: "In force today". */
  when: string
  list: RegionSubprocessor[]
  /** "11 sub-processors, as in Annex III." */
  line: string
  /** The next change that concerns the offer: "Next: Scriven AI: addition, from 1 March 2027." */
  next: { href: string; text: string } | null
}
