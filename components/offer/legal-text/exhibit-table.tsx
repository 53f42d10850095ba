import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { CurrentRow } from '#lib/domain/offer/view.ts'

/** An exhibit as a table. The phone stacks the rows of one with many columns, which takes its display and so its roles away. */
export function ExhibitTable({ exhibit, current = null }: { exhibit: Exhibit; current?: CurrentRow | null }) {
  const total = exhibit.columns.reduce((sum, { width }) => sum + width, 0)
  const stacks = exhibit.columns.length > 2
  const role = (name: string) => (stacks ? name : undefined)
  return (
    <table role={role('table')} className={`exhibit ${stacks ? 'stacks' : 'max-w-[44rem]'}`}>
      <caption>{exhibit.caption}</caption>
      <colgroup>
        {exhibit.columns.map(({ label, width }) => (
          <col key={label} style={{ width: `${((width / total) * 100).toFixed(1)}%` }} />
        ))}
      </colgroup>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {exhibit.columns.map(({ label, align }) => (
            <th
              key={label}
              role={role('columnheader')}
              scope="col"
              className={align === 'end' ? 'label end' : 'label'}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        {exhibit.rows.map((row) => (
          <Row key={row.id} row={row} columns={exhibit.columns} stacks={stacks} current={current} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  row,
  columns,
  stacks,
  current,
}: {
  row: Exhibit['rows'][number]
  columns: Exhibit['columns']
  stacks: boolean
  current: CurrentRow | null
}) {
  const [first, ...rest] = row.cells
  const marked = current?.id === row.id
  const role = (name: string) => (stacks ? name : undefined)
  return (
    <tr role={role('row')} data-current={marked || undefined}>
      <th role={role('rowheader')} scope="row">
        {first}
        {marked && <span className="block text-small font-normal text-soft">{current?.note}</span>}
      </th>
      {rest.map((cell, index) => (
        <td
          key={columns[index + 1]?.label}
          role={role('cell')}
          data-label={stacks ? columns[index + 1]?.label : undefined}
          className={columns[index + 1]?.align === 'end' ? 'end' : undefined}
        >
          {cell}
        </td>
      ))}
    </tr>
  )
}
