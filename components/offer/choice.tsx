import type { OfferChoice } from '#lib/domain/offer/view.ts'

/** The choice of tier as a list with each tier's commitment in the chosen region. */
export function TierChoice({ choice }: { choice: OfferChoice }) {
  return (
    <ul className="tier-choice" data-choice="tier">
      {choice.tiers.map(({ id, name, target, href }) => (
        <li key={id}>
          <a href={href} aria-current={id === choice.tier ? 'true' : undefined}>
            {name}
            <span className="figures">{target}%</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The choice of region. */
export function RegionChoice({ choice }: { choice: OfferChoice }) {
  return (
    <ul className="region-choice" data-choice="region">
      {choice.regions.map(({ id, name, shortName, href }) => (
        <li key={id}>
          <a href={href} title={name} aria-current={id === choice.region ? 'true' : undefined}>
            {shortName}
          </a>
        </li>
      ))}
    </ul>
  )
}
