import { type Row as TableRow, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Column } from './column.ts'
import { SortButton } from './sort-button.tsx'
import { definitionsOf, type Features, features, holds } from './table-features.ts'

type Props<Row extends object> = {
  /** What the table is, for those who hear it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** What is looked for; empty shows every row. */
  looked?: string
  /** By which column it is sorted at first. */
  sortedBy?: { id: string; desc: boolean }
  /** In place of the rows where there is none to show. */
  empty: string
}

/**
 * A table that sorts by its columns and shows the rows that are looked for. On a phone each row stands as a block, its cells
 * below each other with the names of their columns.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { caption, columns, rows, rowId, looked = '', sortedBy, empty } = props
  const definitions = useMemo(() => definitionsOf(columns), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    initialState: { sorting: sortedBy === undefined ? [] : [sortedBy] },
    enableSortingRemoval: false,
    state: { globalFilter: looked.trim() },
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row: TableRow<Features, Row>, _: string, text: string) =>
      holds(columns, row.original, text),
  })
  const shown = table.getRowModel().rows
  if (shown.length === 0) return <p className="console-empty">{empty}</p>
  return (
    // Its rows are blocks on a phone, and browsers then forget that they are a table.
    <table role="table" className="console-table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              aria-sort={sortOf(table.getColumn(column.id)?.getIsSorted())}
              className={column.isActions ? 'no-print' : undefined}
            >
              {column.value === undefined ? (
                <span className={column.isActions ? 'sr-only' : undefined}>{column.header}</span>
              ) : (
                <SortButton
                  label={column.header}
                  sorted={table.getColumn(column.id)?.getIsSorted() ?? false}
                  onSort={() => table.getColumn(column.id)?.toggleSorting()}
                />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map(({ id, original }) => (
          <tr key={id} role="row">
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={original} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row extends object>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isName)
    return (
      <th role="rowheader" scope="row">
        {column.cell(row)}
      </th>
    )
  return (
    <td
      role="cell"
      data-column={column.isActions ? undefined : column.header}
      className={column.isActions ? 'actions no-print' : undefined}
    >
      {column.cell(row)}
    </td>
  )
}

function sortOf(sorted: false | 'asc' | 'desc' | undefined): 'ascending' | 'descending' | undefined {
  if (sorted === 'asc') return 'ascending'
  return sorted === 'desc' ? 'descending' : undefined
}
