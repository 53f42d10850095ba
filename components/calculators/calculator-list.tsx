const CALCULATORS = [
  {
    href: '/calculators/outage',
    title: 'Outage and service credit',
    shows:
      "Enter a month's downtime, or the start and end of an outage, to see uptime, credit band, credit under the cap, claim deadline and whether you may terminate.",
    needs: 'Tier, region, month, downtime; the monthly fee for amounts.',
  },
  {
    href: '/calculators/uptime',
    title: 'Uptime and downtime',
    shows:
      'Enter a percentage to see the downtime it allows in each period, or downtime in a period to see the uptime it means and which tiers still meet their commitment.',
    needs: 'A percentage, or minutes and a period.',
  },
  {
    href: '/calculators/response',
    title: 'First response',
    shows:
      "Enter a request's severity and arrival time to see when first response is due by the region's calendar, and which hours do not count.",
    needs: 'Tier, region, severity, date and time.',
  },
]

/** The three calculators: what each shows, and what it needs. */
export function CalculatorList() {
  return (
    <ul className="max-w-[68ch] border-t border-strong-rule">
      {CALCULATORS.map(({ href, title, shows, needs }) => (
        <li key={href} className="border-b border-rule py-5">
          <h2 className="mb-1 text-lead">
            <a href={href}>{title}</a>
          </h2>
          <p>{shows}</p>
          <p className="mt-1 text-[0.9375rem] text-soft">Needs: {needs}</p>
        </li>
      ))}
    </ul>
  )
}
