import type { Detail, Direction, WordChange } from '../comparison/difference.ts'

/** A clause with where it is to be read: "SLA 4.2". */
export type ShownClause = { label: string; href: string }

/** A part of a difference as a page shows it; `offers` where it touches only some of those that the difference does. */
export type ShownDetail = Omit<Detail, 'words'> & { words: WordChange[] | null; offers: string | null }

/** A difference as a page shows it; `id` is its anchor. */
export type ShownDifference = {
  id: string
  label: string
  direction: Direction
  change: 'added' | 'removed' | 'changed'
  before: string | null
  after: string | null
  words: WordChange[] | null
  /** The clauses that state it, the one that it is listed for first. */
  clauses: ShownClause[]
  /** Whether it is of a text, which its clause or heading names. */
  isProse: boolean
  /** Which offers it touches; null where one alone is compared. */
  offers: string | null
  details: ShownDetail[]
}

/** The differences of one topic; `id` is its anchor. */
export type DifferenceTopic = { topic: string; id: string; differences: ShownDifference[] }

/** All differences of two versions as a page shows them. */
export type ShownDifferences = {
  /** "3 improvements, 1 Change for the Worse"; empty where nothing differs. */
  counts: string
  topics: DifferenceTopic[]
}
