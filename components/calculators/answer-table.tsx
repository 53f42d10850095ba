import type { ReactNode } from 'react'

/** A table of an answer. The first cell of a row names it. */
export function AnswerTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: { label: string; end?: boolean }[]
  rows: { id: string; cells: ReactNode[] }[]
}) {
  return (
    <table className="exhibit mb-8 max-w-[48rem]">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, end }) => (
            <th key={label} scope="col" className={`label ${end ? 'end' : ''}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first, ...rest] }) => (
          <tr key={id}>
            <th scope="row" className="font-semibold">
              {first}
            </th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]?.label} className={columns[index + 1]?.end ? 'end' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
