// biome-ignore-all lint/a11y/useSemanticElements: the same.
// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import { offerPath } from '#lib/domain/addresses.ts'
import type {
  ComparedCell,
  TierComparison as Comparison,
  ComparisonRow,
} from '#lib/domain/tiers/tier-comparison.ts'

/** All tiers side by side in one region; a cell that differs from the tier before it bears a mark. */
export function TierComparison({ comparison }: { comparison: Comparison }) {
  const { region, tiers, groups } = comparison
  return (
    <>
      <p className="mb-4 max-w-[68ch] text-soft">
        <Mark /> marks a difference from the tier before it. Rows that are the same in every tier say so.
      </p>
      <table role="table" className="exhibit stacks comparison">
        <caption>All tiers in the {region.name} region</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="label">
              Term
            </th>
            {tiers.map(({ id, name, contract }) => (
              <th key={id} role="columnheader" scope="col" className="align-top">
                <a href={offerPath(id, region.id)} className="inline-block py-1 font-serif text-body">
                  {name}
                </a>
                {contract !== null && (
                  <span className="block text-small font-normal text-soft">{contract}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ id, title, rows }) => (
          <tbody key={id} role="rowgroup">
            <tr role="row" className="group-row">
              <th id={id} role="rowheader" scope="rowgroup" colSpan={tiers.length + 1} className="label">
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} tiers={tiers} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function Row({ row, tiers }: { row: ComparisonRow; tiers: Comparison['tiers'] }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="font-semibold">
        {row.label}
        {!row.differs && (
          <span className="block text-small font-normal text-soft">the same in every tier</span>
        )}
      </th>
      {row.cells.map((cell, index) => (
        <td key={tiers[index]?.id} role="cell" data-label={tiers[index]?.name}>
          <Cell cell={cell} before={tiers[index - 1]?.name} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ cell, before }: { cell: ComparedCell; before: string | undefined }) {
  return (
    <span>
      {cell.lines.map((line, index) => (
        <span key={line} className="mb-1 block pl-2 -indent-2 last:mb-0">
          {line}
          {index === 0 && cell.changed && (
            <>
              {' '}
              <Mark />
              <span className="sr-only">{` differs from ${before}`}</span>
            </>
          )}
        </span>
      ))}
    </span>
  )
}

function Mark() {
  return (
    <span aria-hidden="true" className="font-semibold text-accent">
      ≠
    </span>
  )
}
