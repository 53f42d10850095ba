import { itemLetter } from '../../legal/item-letter.ts'
import { type Columns, columnsOf, type ImportField } from './columns.ts'

/** A row below the headings: its number in the table, from 1, and what it says by field; blank where it has no such column. */
export type ImportRow = { number: number; cell: (field: ImportField) => string }

export type ImportRows = {
  rows: ImportRow[]
  isOwn: boolean
  /** Headings that are known, and as what each is read. */
  read: { heading: string; field: ImportField }[]
  ignored: IgnoredCells
}

/** What of a table is not read. */
export type IgnoredCells = {
  /** Headings that say nothing that a record has. */
  columns: string[]
  /** Columns that hold something and have no heading, as spreadsheets call them: "J". */
  unnamed: string[]
  /** Rows that hold a single cell, such as a note below the table. */
  rows: number[]
}

/** A title and a date may stand above the headings. */
const MOST_ABOVE = 20

/** What stands below the headings of a table; null where no row has a heading that names the company and another. */
export function rowsOf(table: readonly (readonly string[])[]): ImportRows | null {
  const found = table.slice(0, MOST_ABOVE).map((row) => columnsOf(row))
  const start = found.findIndex((columns) => columns !== null && Object.keys(columns.at).length > 1)
  const columns = found[start]
  if (columns === null || columns === undefined) return null
  const header = table[start] ?? []
  const below = table.slice(start + 1)
  const ignored: IgnoredCells = { columns: columns.ignored, unnamed: unnamedIn(header, below), rows: [] }
  const rows = below.flatMap((cells, index): ImportRow[] => {
    const number = start + index + 2
    const filled = cells.filter((cell) => cell.trim() !== '').length
    if (filled === 0) return []
    if (filled === 1 && Object.keys(columns.at).length > 2) {
      ignored.rows.push(number)
      return []
    }
    return [{ number, cell: (field) => cellOf(cells, columns, field) }]
  })
  return { rows, isOwn: columns.isOwn, read: readAs(header, columns), ignored }
}

function unnamedIn(header: readonly string[], below: readonly (readonly string[])[]): string[] {
  const filled = new Set(
    below.flatMap((cells) => cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))),
  )
  return [...filled]
    .filter((at) => (header[at] ?? '').trim() === '')
    .toSorted((a, b) => a - b)
    .map((at) => itemLetter(at).toUpperCase())
}

function readAs(header: readonly string[], { at }: Columns): ImportRows['read'] {
  const fields = Object.entries(at) as [ImportField, number][]
  return fields
    .toSorted(([, a], [, b]) => a - b)
    .map(([field, index]) => ({ heading: header[index]?.trim() ?? '', field }))
}

/** Exports put an apostrophe before what a spreadsheet would take for a formula. */
function cellOf(cells: readonly string[], { at }: Columns, field: ImportField): string {
  const index = at[field]
  return (index === undefined ? '' : (cells[index] ?? '')).trim().replace(/^'(?=[=+\-@])/, '')
}
