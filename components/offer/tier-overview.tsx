import { offerPath } from '#lib/domain/addresses.ts'
import type { TierOverviewRow } from '#lib/domain/tiers/tier-overview.ts'

/** Every tier with its figures and a way into each region. */
export function TierOverview({ tiers }: { tiers: TierOverviewRow[] }) {
  const labels = tiers[0]?.figures.map(({ label }) => label) ?? []
  return (
    <table role="table" className="exhibit stacks">
      <caption className="sr-only">Tiers, their commitments and the regions they are offered in</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Tier', ...labels, 'Read the terms for'].map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {tiers.map((tier) => (
          <tr key={tier.id} role="row">
            <th role="rowheader" scope="row" className="font-semibold">
              <span className="font-serif text-lead">{tier.name}</span>
              {tier.contract !== null && (
                <span className="block text-small font-normal text-soft">{tier.contract}</span>
              )}
            </th>
            {tier.figures.map(({ label, value, exceptions }) => (
              <td key={label} role="cell" data-label={label}>
                <span>
                  {value}
                  {exceptions !== null && <span className="block text-small text-soft">{exceptions}</span>}
                </span>
              </td>
            ))}
            <td role="cell" data-label="Read the terms for">
              <ul className="flex flex-wrap gap-x-3">
                {tier.regions.map(({ id, name, shortName }) => (
                  <li key={id}>
                    <a href={offerPath(tier.id, id)} className="inline-block py-1">
                      {shortName}
                      <span className="sr-only">{` ${tier.name}, ${name}`}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
