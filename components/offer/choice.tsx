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
    <ul className="flex rounded-[3px] border border-rule" data-choice="region">
      {choice.regions.map(({ id, name, shortName, href }) => (
        <li key={id} className="flex-1 not-first:border-l not-first:border-rule">
          <a
            href={href}
            title={name}
            aria-current={id === choice.region ? 'true' : undefined}
            className="plain block px-3 py-2 text-center aria-[current]:bg-accent aria-[current]:font-semibold aria-[current]:text-on-accent"
          >
            {shortName}
          </a>
        </li>
      ))}
    </ul>
  )
}
