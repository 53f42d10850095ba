/** Addresses of the desk, of the demonstration's terms; a desk with other terms answers some of them with 404. */
export const KEPT_PAGES = [
  '/enterprise-sla',
  '/enterprise-sla/enterprise/eu',
  '/enterprise-sla/compare',
  '/enterprise-sla/compare/eu',
  '/api',
  '/api/v1/errors',
  '/versions',
] as const

/** Addresses that are answered anew each time, without a query. */
export const DYNAMIC = [
  '/',
  '/calculators/uptime',
  '/calculators/outage',
  '/calculators/response',
  '/choose',
  '/qualify',
  '/qualify/export.csv',
  '/qualify/export.xlsx',
  '/review.ics',
  '/subprocessors',
  '/subprocessors/aws',
  '/subprocessors/changes/2026-11-17-scriven-ai',
  '/subprocessors/changes/2026-11-17-scriven-ai/entry.json',
  '/subprocessors/compare',
  '/subprocessors/export.csv',
  '/subprocessors/export.xlsx',
  '/subprocessors/export.md',
  '/subprocessors/feed.atom',
  '/subprocessors/feed.json',
  '/subprocessors/records.json',
  '/subprocessors/feed.rss',
  '/subprocessors/calendar.ics',
  '/verify',
  '/versions/2026-10-01',
  '/versions/2026-10-01/enterprise/eu',
  '/versions/compare',
  '/versions/in-force',
  '/versions/feed.atom',
  '/versions/ledger.yaml',
  '/versions/2026-10-01/SHA256SUMS',
  '/versions/2026-10-01/inputs/terms.yaml',
  '/versions/2026-10-01/ledger-entry.json',
  '/versions/2026-10-01/ledger-entry.tsr',
  '/api/v1/offers',
  '/api/v1/offers/enterprise/eu',
  '/api/v1/credit',
  '/api/v1/response-deadline',
  '/api/v1/qualify',
  '/api/v1/versions',
  '/api/v1/versions/compare',
  '/api/v1/openapi.json',
  '/api/v1/subprocessors',
  '/api/v1/subprocessors/aws',
  '/api/v1/subprocessors/compare',
  '/api/v1/subprocessors/changes',
  '/api/v1/subprocessors/changes/2026-11-17-scriven-ai',
  '/health/live',
  '/health/ready',
  '/robots.txt',
  '/sitemap.xml',
] as const

/** Three of the documents, so that a run does not spend its time on drawing all of them. */
export const DOCUMENTS = [
  '/documents/2026-10-01/enterprise/eu/sla.pdf',
  '/documents/2026-10-01/enterprise/eu/dpa.pdf',
  '/documents/2026-10-01/starter/us/sla.pdf',
] as const

/** Where a file is taken. */
export const UPLOADS = ['/verify/upload', '/api/v1/verify'] as const

export const ADDRESSES: readonly string[] = [...KEPT_PAGES, ...DYNAMIC, ...UPLOADS]
