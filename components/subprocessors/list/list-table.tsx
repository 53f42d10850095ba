// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import type { ComponentType } from 'react'
import { LIST_COLUMNS } from '#lib/domain/subprocessors/list/columns.ts'
import type { RowsProps } from './list-rows.tsx'

type Props = RowsProps & {
  caption: string
  /** How the rows come into the table. */
  Rows: ComponentType<RowsProps>
}

/** With more columns than these a table needs more room than a page has. */
const MOST_COLUMNS = 5

/** Companies with what they do and where. With several regions, each place says for which of them it is. */
export function ListTable({ caption, rows, columns, q, changed, Rows }: Props) {
  const isWide = columns.length > MOST_COLUMNS
  const table = (
    <table
      role="table"
      className={`exhibit companies stacks${isWide ? ' is-wide' : ''}`}
      style={isWide ? { minWidth: `${12 + columns.length * 10}rem` } : undefined}
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="label">
            Company
          </th>
          {LIST_COLUMNS.filter(({ id }) => columns.includes(id)).map(({ id, label }) => (
            <th key={id} role="columnheader" scope="col" className="label" data-column={id}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <Rows rows={rows} columns={columns} q={q} changed={changed} />
    </table>
  )
  if (!isWide) return table
  const label = `${caption}, all columns`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section aria-label={label} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      {table}
    </section>
  )
}
