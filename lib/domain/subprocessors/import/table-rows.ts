import { type Columns, columnsOf, type ImportField } from './columns.ts'

/** A row below the headings: its number in the table, from 1, and what it says by field; blank where it has no such column. */
export type ImportRow = { number: number; cell: (field: ImportField) => string }

export type ImportRows = {
  rows: ImportRow[]
  isOwn: boolean
  /** Headings that are known, and as what each is read. */
  read: { heading: string; field: ImportField }[]
  /** Headings that say nothing that a record has, and rows that hold a single cell, such as a note below the table. */
  ignored: { columns: string[]; rows: number[] }
}

/** A title and a date may stand above the headings. */
const MOST_ABOVE = 20

/** What stands below the headings of a table; null where no row has a heading that names the company and another. */
export function rowsOf(table: readonly (readonly string[])[]): ImportRows | null {
  const found = table.slice(0, MOST_ABOVE).map((row) => columnsOf(row))
  const start = found.findIndex((columns) => columns !== null && Object.keys(columns.at).length > 1)
  const columns = found[start]
  if (columns === null || columns === undefined) return null
  const ignored = { columns: columns.ignored, rows: [] as number[] }
  const rows = table.slice(start + 1).flatMap((cells, index): ImportRow[] => {
    const number = start + index + 2
    const filled = cells.filter((cell) => cell.trim() !== '').length
    if (filled === 0) return []
    if (filled === 1 && Object.keys(columns.at).length > 2) {
      ignored.rows.push(number)
      return []
    }
    return [{ number, cell: (field) => cellOf(cells, columns, field) }]
  })
  return { rows, isOwn: columns.isOwn, read: readAs(table[start] ?? [], columns), ignored }
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
