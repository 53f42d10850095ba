import { type Row as TableRow, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Column } from './column.ts'
import { SelectMark } from './select-mark.tsx'
import type { Selection } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
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
  /** What can be done with several rows at once; left out where nothing can. */
  selection?: Selection<Row> | undefined
}

/**
 * A table that sorts by its columns and shows the rows that are looked for. On a phone each row stands as a block, its cells
 * below each other with the names of their columns.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { caption, columns, rows, rowId, looked = '', sortedBy, empty, selection } = props
  const definitions = useMemo(() => definitionsOf(columns), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    initialState: { sorting: sortedBy === undefined ? [] : [sortedBy] },
    enableSortingRemoval: false,
    enableRowSelection: (row: TableRow<Features, Row>) => selection?.isSelectable(row.original) === true,
    state: { globalFilter: looked.trim() },
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row: TableRow<Features, Row>, _: string, text: string) =>
      holds(columns, row.original, text),
  })
  const shown = table.getRowModel().rows
  if (shown.length === 0) return <p className="console-empty">{empty}</p>
  // What is not shown is not acted upon.
  const selected = table.getFilteredSelectedRowModel().rows.map(({ original }) => original)
  const clear = () => table.resetRowSelection(true)
  const isAny = selection !== undefined && shown.some((row) => row.getCanSelect())
  return (
    <>
      {isAny && (
        <SelectionBar selected={selected.length} hint={selection.hint} onClear={clear}>
          {selection.actions(selected, clear)}
        </SelectionBar>
      )}
      {/* Its rows are blocks on a phone, and browsers then forget that they are a table. */}
      <table role="table" className="console-table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {isAny && (
              <th role="columnheader" scope="col" className="select no-print">
                <SelectMark
                  label="Select all"
                  isSelected={table.getIsAllRowsSelected()}
                  isPartly={selected.length > 0}
                  onToggle={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
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
          {shown.map((row) => (
            <tr key={row.id} role="row" className={row.getIsSelected() ? 'selected' : undefined}>
              {isAny && (
                <td role="cell" className="select no-print">
                  {row.getCanSelect() && (
                    <SelectMark
                      label={`Select ${selection.nameOf(row.original)}`}
                      isSelected={row.getIsSelected()}
                      onToggle={row.getToggleSelectedHandler()}
                    />
                  )}
                </td>
              )}
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row.original} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
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
