// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import { memo } from 'react'
import { LIST_COLUMNS, type ListColumnId } from '#lib/domain/subprocessors/list/columns.ts'
import type { ListRow, ListTableRow } from '#lib/domain/subprocessors/view.ts'
import { Marked, MarkedLines } from './marked.tsx'

export type RowsProps = {
  rows: readonly ListTableRow[]
  columns: readonly ListColumnId[]
  /** What was searched for, to be marked. */
  q: string
  /** The companies of which something changed since the last visit. */
  changed: ReadonlySet<string>
}

/** A list of so many rows is painted whole. */
const MOST_AT_ONCE = 24
/** Of a longer one so many rows come first: at least as many as are seen at once below the form. */
const FIRST_ROWS = 8
/** So many of the others stand together: a browser can paint them later, and hide them at one stroke. */
const GROUP_ROWS = 20

/** All rows, the first ones and the others in groups. */
export function AllRows({ rows, ...look }: RowsProps) {
  const groups = [firstRows(rows), ...otherGroups(rows)].filter(({ length }) => length > 0)
  return groups.map((group) => <RowGroup key={group[0]?.row.id} rows={group} {...look} />)
}

/** The rows that are painted at once. */
export function firstRows(rows: readonly ListTableRow[]): readonly ListTableRow[] {
  return rows.length <= MOST_AT_ONCE ? rows : rows.slice(0, FIRST_ROWS)
}

/** The rows behind these, in groups. */
export function otherGroups(rows: readonly ListTableRow[]): ListTableRow[][] {
  const others = rows.slice(firstRows(rows).length)
  const count = Math.ceil(others.length / GROUP_ROWS)
  return Array.from({ length: count }, (_, index) =>
    others.slice(index * GROUP_ROWS, (index + 1) * GROUP_ROWS),
  )
}

/** Memorised: a group that is only hidden keeps its rows as they are. */
export const RowGroup = memo(function RowGroup({
  rows,
  columns,
  q,
  changed,
  isHidden = false,
}: RowsProps & { isHidden?: boolean }) {
  return (
    <tbody role="rowgroup" hidden={isHidden}>
      {rows.map(({ row, hit }) => (
        <Row key={row.id} row={row} hit={hit} columns={columns} q={q} isChanged={changed.has(row.id)} />
      ))}
    </tbody>
  )
})

type RowProps = {
  row: ListRow
  hit: string | null
  columns: readonly ListColumnId[]
  q: string
  isChanged: boolean
}

/** Memorised: most rows stay as they are when a reader asks for something else. */
const Row = memo(function Row({ row, hit, columns, q, isChanged }: RowProps) {
  // Without its column, what limits a company still has to be said.
  const notes = [...row.notes, ...(hit === null ? [] : [`Found in ${hit}`])]
  return (
    <tr role="row" data-changed={isChanged || undefined}>
      <th role="rowheader" scope="row">
        <a href={row.href} className="font-serif font-semibold">
          <Marked text={row.legalName} q={q} />
        </a>
        <span className="block text-small text-soft">
          <Marked text={row.seat} q={q} />
        </span>
        {isChanged && (
          <span className="no-print block text-small text-announced">Changed since your last visit</span>
        )}
        {!columns.includes('purpose') && <Notes notes={notes} q={q} />}
      </th>
      {LIST_COLUMNS.filter(({ id }) => columns.includes(id)).map(({ id, label }) => (
        <td key={id} role="cell" data-label={label} className={id === 'since' ? 'figures' : undefined}>
          <Cell column={id} row={row} notes={notes} q={q} />
        </td>
      ))}
    </tr>
  )
})

type CellProps = { column: ListColumnId; row: ListRow; notes: readonly string[]; q: string }

function Cell({ column, row, notes, q }: CellProps) {
  switch (column) {
    case 'purpose':
      return (
        <span className="block">
          <Marked text={row.purpose} q={q} />
          <Notes notes={notes} q={q} />
        </span>
      )
    case 'storage':
    case 'access':
      return <Places row={row} of={column} q={q} />
    case 'mechanism':
      return <MarkedLines lines={[...new Set(row.places.map(({ mechanism }) => mechanism))]} q={q} />
    case 'since':
      return <Marked text={row.since} q={q} />
    case 'data':
      return <MarkedLines lines={row.data} q={q} />
    case 'subjects':
      return <MarkedLines lines={row.subjects} q={q} />
    case 'address':
      return <MarkedLines lines={[row.address]} q={q} />
    case 'contact':
      return <MarkedLines lines={[row.contact]} q={q} />
    case 'engaged-by':
      return <MarkedLines lines={[row.engagedBy ?? 'the vendor']} q={q} />
  }
}

function Notes({ notes, q }: { notes: readonly string[]; q: string }) {
  return notes.map((note) => (
    <span key={note} className="block text-small font-normal text-soft">
      <Marked text={note} q={q} />
    </span>
  ))
}

function Places({ row: { places }, of, q }: { row: ListRow; of: 'storage' | 'access'; q: string }) {
  const [first] = places
  const isSame = places.every((place) => place[of].join('\n') === first?.[of].join('\n'))
  if (isSame) return <MarkedLines lines={first?.[of] ?? []} q={q} />
  return (
    <span className="block">
      {places.map((place) => (
        <span key={place.region} className="block">
          <span className="block text-small text-soft">{place.region}</span>
          <MarkedLines lines={place[of]} q={q} isHanging />
        </span>
      ))}
    </span>
  )
}
