import type { ReactNode } from 'react'

/** What can be done with several rows of a table at once. */
export type Selection<Row> = {
  /** Whether a row can be selected: whether anything can be done with it. */
  isSelectable: (row: Row) => boolean
  /** What a row is called, for those who hear its box. */
  nameOf: (row: Row) => string
  /** What selecting is for, in a sentence. */
  hint: string
  /** What can be done with those that are selected; `clear` selects none any more. */
  actions: (rows: readonly Row[], clear: () => void) => ReactNode
}
