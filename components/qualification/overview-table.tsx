// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.
import type { JudgedOffer } from '#lib/domain/qualification/judged-offer.ts'
import { OfferVerdict } from './verdict.tsx'

/** Tiers by regions: which qualify, and the counts behind it. */
export function OverviewTable({ regions }: { regions: JudgedOffer[][] }) {
  const tiers = [...Map.groupBy(regions.flat(), ({ tier }) => tier.id).values()]
  return (
    <table role="table" className="exhibit stacks mb-14">
      <caption>Which offers qualify</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Tier', ...regions.map(([first]) => first?.region.name ?? '')].map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {tiers.map((offers) => (
          <tr key={offers[0]?.tier.id} role="row">
            <th role="rowheader" scope="row" className="font-semibold">
              {offers[0]?.tier.name}
            </th>
            {offers.map((offer) => (
              <td key={offer.region.id} role="cell" data-label={offer.region.name}>
                <OfferVerdict offer={offer} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
