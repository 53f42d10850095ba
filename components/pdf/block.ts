import type { ReactElement } from 'react'

/** What must not be torn apart: nodes that stand directly on the page, in their order. */
export type PdfBlock = {
  nodes: ReactElement[]
  /** Stands on the same page as the block that follows. */
  keepWithNext?: boolean
  /** The head of a table: repeated at the top of a page on which the table goes on. */
  tableHead?: boolean
  /** A row under the last table head. */
  tableRow?: boolean
  /** Begins a page. */
  startsPage?: boolean
  /** Id of the section that begins here. */
  section?: string
}
