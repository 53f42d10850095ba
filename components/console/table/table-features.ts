import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Column } from './column.ts'

/** What tables of the console can do: sort by a column, find by a text, and select rows. */
export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSelectionFeature,
})

export type Features = typeof features

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The columns as the table library wants them. */
export function definitionsOf<Row extends object>(
  columns: readonly Column<Row>[],
): ColumnDef<Features, Row>[] {
  return columns.map(({ id, header, value }) => ({
    id,
    header,
    accessorFn: (row: Row) => value?.(row) ?? '',
    enableSorting: value !== undefined,
    sortDescFirst: false,
    sortFn: (a, b, column) => compared(a.getValue(column), b.getValue(column)),
  }))
}

/** Which of two values comes first: numbers by their amount, text as people order it. */
function compared(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return order.compare(String(a), String(b))
}

/** Whether a row holds every word of what is looked for, in any case. */
export function holds<Row>(columns: readonly Column<Row>[], row: Row, looked: string): boolean {
  const text = columns
    .map((column) => column.text?.(row) ?? '')
    .join(' ')
    .toLowerCase()
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
