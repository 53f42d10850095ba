/** The heaviest of the pages that buyers read longest. */
export const OFFER_PAGE = '/enterprise-sla/mission-critical/eu'

const COMPARED = 'from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu'
const OUTAGE = 'tier=enterprise&region=eu&month=2027-02&minutes=44&fee=12000.50&currency=EUR'

/** One page of every kind that is public, forms with and without an answer. */
export const OTHER_PAGES: readonly string[] = [
  '/enterprise-sla',
  '/enterprise-sla/compare/eu',
  '/subprocessors',
  '/subprocessors?tier=enterprise&region=eu',
  '/subprocessors/aws',
  '/subprocessors/changes/2026-11-17-scriven-ai',
  '/subprocessors/compare?from=2025-03-01&to=2026-11-20',
  '/versions',
  '/versions/2026-10-01',
  '/versions/2026-04-01/enterprise/eu',
  '/versions/compare',
  `/versions/compare?${COMPARED}`,
  '/calculators',
  '/calculators/outage',
  `/calculators/outage?${OUTAGE}`,
  '/calculators/uptime',
  '/calculators/response',
  '/qualify',
  '/qualify?uptime=99.9',
  '/verify',
  `/verify?sha256=${'0'.repeat(64)}`,
  '/api',
  '/api/v1/errors',
  '/no-such-page',
]
