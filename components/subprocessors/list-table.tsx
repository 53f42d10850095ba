// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import type { ListRow } from '#lib/domain/subprocessors/view.ts'
import { Lines } from './record-facts.tsx'

const COLUMNS = ['Company', 'What it does', 'Data at rest', 'Access from', 'Transfer', 'Since']

/** Companies with what they do and where. With several regions, each place says for which of them it is. */
export function ListTable({ caption, rows }: { caption: string; rows: readonly ListRow[] }) {
  return (
    <table role="table" className="exhibit companies stacks">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th role="rowheader" scope="row">
              <a href={row.href} className="font-serif font-semibold">
                {row.legalName}
              </a>
              <span className="block text-small text-soft">{row.seat}</span>
            </th>
            <td role="cell" data-label="What it does">
              <span className="block">
                {row.purpose}
                {[...row.notes, ...(row.hit === null ? [] : [`Found in ${row.hit}`])].map((note) => (
                  <span key={note} className="block text-small text-soft">
                    {note}
                  </span>
                ))}
              </span>
            </td>
            <td role="cell" data-label="Data at rest">
              <Places row={row} of="storage" />
            </td>
            <td role="cell" data-label="Access from">
              <Places row={row} of="access" />
            </td>
            <td role="cell" data-label="Transfer">
              <Lines lines={[...new Set(row.places.map(({ mechanism }) => mechanism))]} />
            </td>
            <td role="cell" data-label="Since" className="figures">
              {row.since}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Places({ row: { places }, of }: { row: ListRow; of: 'storage' | 'access' }) {
  const [first] = places
  const isSame = places.every((place) => place[of].join('\n') === first?.[of].join('\n'))
  if (isSame) return <Lines lines={first?.[of] ?? []} />
  return (
    <span className="block">
      {places.map((place) => (
        <span key={place.region} className="block">
          <span className="block text-small text-soft">{place.region}</span>
          <Lines lines={place[of]} />
        </span>
      ))}
    </span>
  )
}
