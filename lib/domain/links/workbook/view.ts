import type { OptionFee } from '../link.ts'
import type { ShownOption, TailoredView } from '../view.ts'

/** An amount of money as a number that can be reckoned with. `format`: how a spreadsheet shows it, such as "#,##0.00". */
export type MoneyCell = { number: number; format: string }

export type Cell = string | MoneyCell

/** A sheet of the workbook of an offer. `widths`: of each column, in characters; `heads`: its rows that are heads, the first being 0. */
export type OfferSheet = {
  name: string
  table: Cell[][]
  widths: readonly number[]
  heads: readonly number[]
}

/** A file of an option, as the workbook names it. */
export type NamedFile = {
  title: string
  content: string | null
  fileName: string
  /** Null where the archive does not hold it. */
  archived: { sha256: string; size: string } | null
}

/** An option with what hangs on it in a workbook. */
export type WorkbookOption = {
  option: ShownOption
  /** What is asked for; null where it is not stated. */
  fee: OptionFee | null
  files: readonly NamedFile[]
  /** The sub-processors for its use as a table, the head first; null where there is no list for it today. */
  subprocessors: readonly (readonly string[])[] | null
}

/** What a workbook is made from. */
export type WorkbookSource = {
  view: TailoredView
  options: readonly WorkbookOption[]
  /** What the link fixes besides its options, where it does: the day of the start, services, conditions. */
  stated: readonly { label: string; words: string }[]
  /** Its legal name. */
  vendor: string
  /** The day on which it is made, YYYY-MM-DD in UTC. */
  on: string
  /** Where a file is checked, absolute. */
  verify: string
}
