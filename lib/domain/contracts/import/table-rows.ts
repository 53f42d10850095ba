import { onOneLine } from '../customer.ts'
import { type Columns, columnsOf, IMPORT_FIELDS, type ImportField } from './columns.ts'
import { unguarded } from './inert.ts'

/** A row below the headings: its number in the table, from 1, and what it says of each field; empty where it says nothing. */
export type ImportRow = { number: number; cells: Readonly<Record<ImportField, string>> }

/** What may stand on several lines. */
const LISTS: ReadonlySet<ImportField> = new Set(['services', 'conditions', 'kinds'])

/** A title and a date may stand above the headings. */
const MOST_ABOVE = 20

/** How well a table can be read: how many of its columns are known. */
export function rankOf(table: readonly (readonly string[])[]): number {
  return Math.max(0, ...table.slice(0, MOST_ABOVE).map((row) => Object.keys(columnsOf(row)?.at ?? {}).length))
}

/** What stands below the headings of a table, and headings that are not read; null where no row names the customer. */
export function rowsOf(
  table: readonly (readonly string[])[],
): { rows: ImportRow[]; ignored: string[]; head: Columns['at'] } | null {
  const found = table.slice(0, MOST_ABOVE).map((row) => columnsOf(row))
  const start = found.findIndex((columns) => columns !== null && Object.keys(columns.at).length > 1)
  const columns = found[start]
  if (columns === null || columns === undefined) return null
  const rows = table.slice(start + 1).flatMap((cells, index): ImportRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    return [{ number: start + index + 2, cells: cellsOf(cells, columns) }]
  })
  return { rows, ignored: columns.ignored, head: columns.at }
}

function cellsOf(cells: readonly string[], { at }: Columns): ImportRow['cells'] {
  return Object.fromEntries(
    IMPORT_FIELDS.map((field) => {
      const index = at[field]
      const cell = unguarded((index === undefined ? '' : (cells[index] ?? '')).trim())
      return [field, LISTS.has(field) ? cell : onOneLine(cell)]
    }),
  ) as ImportRow['cells']
}
