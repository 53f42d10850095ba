import type { Direction, WordChange } from '../comparison/difference.ts'

/** A difference as a page shows it. */
export type ShownDifference = {
  id: string
  label: string
  direction: Direction
  before: string | null
  after: string | null
  words: WordChange[] | null
  clause: { label: string; href: string } | null
  /** Which offers it touches; null where one alone is compared. */
  offers: string | null
}

/** The differences of one topic; `id` is its anchor. */
export type DifferenceTopic = { topic: string; id: string; differences: ShownDifference[] }

/** All differences of two versions as a page shows them. */
export type ShownDifferences = {
  /** "3 better and 1 worse"; empty where nothing differs. */
  counts: string
  topics: DifferenceTopic[]
}
