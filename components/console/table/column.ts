import type { ReactNode } from 'react'

/** A column of a table of the console. */
export type Column<Row> = {
  id: string
  header: string
  /** By which it is sorted; left out where it is not. Text is compared as people order it. */
  value?: (row: Row) => string | number
  /** In which it is searched; left out where nothing is. */
  text?: (row: Row) => string
  cell: (row: Row) => ReactNode
  /** True for the column that names its row. */
  isName?: boolean
  /** True for what is done with a row: a column without a visible head, which is not printed. */
  isActions?: boolean
}
