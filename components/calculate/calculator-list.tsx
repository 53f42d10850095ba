const CALCULATORS = [
  {
    href: '/calculators/outage',
    title: 'Outage and service credit',
    gives:
      'From the downtime of a month, or the start and end of an outage: uptime, credit band, credit under the cap, the last day to claim, and whether the contract may be ended.',
    needs: 'Tier, region, month, downtime; the monthly fee for amounts.',
  },
  {
    href: '/calculators/uptime',
    title: 'Uptime and downtime',
    gives:
      'From a percentage the downtime it allows on every named period, and from downtime in a period the uptime it means and the tiers that still meet it.',
    needs: 'A percentage, or minutes and a period.',
  },
  {
    href: '/calculators/response',
    title: 'First response',
    gives:
      "From the severity of a support request and the time it arrives: when first response is due by the region's calendar, and every stretch that does not count, with its reason.",
    needs: 'Tier, region, severity, date and time.',
  },
]

/** The three calculators: what each gives, and what it needs. */
export function CalculatorList() {
  return (
    <ul className="max-w-[68ch] border-t border-strong-rule">
      {CALCULATORS.map(({ href, title, gives, needs }) => (
        <li key={href} className="border-b border-rule py-5">
          <h2 className="mb-1 text-lead">
            <a href={href}>{title}</a>
          </h2>
          <p>{gives}</p>
          <p className="mt-1 text-[0.9375rem] text-soft">Needs: {needs}</p>
        </li>
      ))}
    </ul>
  )
}
