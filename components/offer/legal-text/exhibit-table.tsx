import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { CurrentRow } from '#lib/domain/offer/view.ts'

/** An exhibit as a table. Roles are spelled out because the phone layout takes the table display away. */
export function ExhibitTable({ exhibit, current = null }: { exhibit: Exhibit; current?: CurrentRow | null }) {
  const total = exhibit.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table role="table" className={`exhibit ${exhibit.columns.length > 2 ? 'stacks' : 'max-w-[44rem]'}`}>
      <caption>{exhibit.caption}</caption>
      <colgroup>
        {exhibit.columns.map(({ label, width }) => (
          <col key={label} style={{ width: `${((width / total) * 100).toFixed(1)}%` }} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {exhibit.columns.map(({ label, align }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className={align === 'end' ? 'label end' : 'label'}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {exhibit.rows.map((row) => (
          <Row key={row.id} row={row} columns={exhibit.columns} current={current} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  row,
  columns,
  current,
}: {
  row: Exhibit['rows'][number]
  columns: Exhibit['columns']
  current: CurrentRow | null
}) {
  const [first, ...rest] = row.cells
  const marked = current?.id === row.id
  return (
    <tr role="row" data-current={marked || undefined}>
      <th role="rowheader" scope="row">
        {first}
        {marked && <span className="block text-small font-normal text-soft">{current?.note}</span>}
      </th>
      {rest.map((cell, index) => (
        <td
          key={columns[index + 1]?.label}
          role="cell"
          data-label={columns[index + 1]?.label}
          className={columns[index + 1]?.align === 'end' ? 'end' : undefined}
        >
          {cell}
        </td>
      ))}
    </tr>
  )
}
