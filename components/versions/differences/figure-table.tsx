// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.
import { Fragment } from 'react'
import type { ShownClause, ShownDifference } from '#lib/domain/versions/shown-difference.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { DetailList } from './detail-list.tsx'
import { DirectionMark } from './direction-mark.tsx'

type Props = { caption: string; differences: ShownDifference[]; from: string; to: string }

/** Differences in figures, one row each. */
export function FigureTable({ caption, differences, from, to }: Props) {
  return (
    <table role="table" className="exhibit stacks differences">
      <caption className="sr-only">{`${caption}: what differs between version ${from} and version ${to}`}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['What', from, to, 'Effect on you', 'Clause'].map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {differences.map((difference) => (
          <Row key={difference.id} difference={difference} from={from} to={to} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ difference, from, to }: { difference: ShownDifference; from: string; to: string }) {
  const { id, label, direction, before, after, clauses, offers, change, details } = difference
  return (
    <>
      <tr id={id} role="row">
        <th role="rowheader" scope="row" className="font-semibold">
          {label}
          {offers !== null && <span className="block text-small font-normal text-soft">{offers}</span>}
        </th>
        <td role="cell" data-label={from}>
          {before ?? <Nothing />}
        </td>
        <td role="cell" data-label={to}>
          {after ?? <Nothing />}
        </td>
        <td role="cell" data-label="Effect on you">
          <span>
            <DirectionMark direction={direction} />
          </span>
        </td>
        <td role="cell" data-label="Clause">
          <span>
            {clauses.length === 0 ? <span className="text-soft">none</span> : <Clauses clauses={clauses} />}
          </span>
        </td>
      </tr>
      {details.length > 0 && (
        <tr role="row">
          <td role="cell" colSpan={5} className="spans">
            <DetailList name={label} change={change} details={details} from={from} to={to} />
          </td>
        </tr>
      )}
    </>
  )
}

function Clauses({ clauses }: { clauses: ShownClause[] }) {
  return clauses.map(({ label, href }, index) => (
    <Fragment key={label}>
      {index > 0 && ', '}
      <a href={href} className="whitespace-nowrap">
        {label}
      </a>
    </Fragment>
  ))
}

function Nothing() {
  return <span className="text-soft">{VERSION_WORDS.notInVersion}</span>
}
