// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.

import type { OffersTableFacts } from '#lib/domain/versions/view.ts'

/** Every tier and region of a version, each with its page and its documents. */
export function OffersTable({ version, regions, tiers }: OffersTableFacts & { version: string }) {
  return (
    <table role="table" className="exhibit stacks">
      <caption className="sr-only">{`Tiers and regions of version ${version}, with their documents`}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="label">
            Tier
          </th>
          {regions.map(({ id, name }) => (
            <th key={id} role="columnheader" scope="col" className="label">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {tiers.map((tier) => (
          <tr key={tier.id} role="row">
            <th role="rowheader" scope="row" className="align-baseline font-serif text-body font-semibold">
              {tier.name}
            </th>
            {tier.cells.map(({ region, page, documents }) => (
              <td key={region} role="cell" data-label={region} className="align-baseline">
                <span className="flex flex-wrap gap-x-4">
                  {[{ label: 'Page', href: page }, ...documents].map(({ label, href }) => (
                    <a key={href} href={href} className="inline-block py-1">
                      {label}
                      <span className="sr-only">{` ${tier.name}, ${region}`}</span>
                    </a>
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
