import { offerPath } from '#lib/domain/addresses.ts'
import type { Figure } from '#lib/domain/summary.ts'

export type OverviewRow = {
  id: string
  name: string
  contract: string
  regions: { id: string; name: string; figures: Figure[] }[]
}

/** Every tier with what its regions promise, each a link to the whole offer. */
export function TierOverview({ tiers }: { tiers: OverviewRow[] }) {
  return (
    <div className="border-t border-strong-rule">
      {tiers.map((tier) => (
        <section
          key={tier.id}
          aria-labelledby={tier.id}
          className="grid gap-x-8 gap-y-3 border-b border-rule py-6 lg:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <div>
            <h2 id={tier.id} className="text-heading">
              {tier.name}
            </h2>
            <p className="text-small text-soft">Typical contract: {tier.contract}</p>
          </div>
          <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
            {tier.regions.map(({ id, name, figures }) => (
              <li key={id}>
                <a
                  href={offerPath(tier.id, id)}
                  className="inline-block py-1 font-semibold"
                  aria-label={`${tier.name}, ${name}`}
                >
                  {name}
                </a>
                <dl className="figures text-[0.9375rem]">
                  {figures.slice(0, 4).map(({ id: figure, label, value, basis }) => (
                    <div key={figure} className="mt-1">
                      <dt className="text-small text-soft">{label}</dt>
                      <dd>
                        <strong className="font-semibold">{value}</strong>{' '}
                        <span className="text-small text-soft">{basis}</span>
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
