/** One row of what the page must carry, and where it is. */
export type CoverageRow = {
  id: string
  matter: string
  /** Addresses that answer, and the anchors that are on them. */
  places: { path: string; anchors: string[] }[]
  /** Ids of clauses of the SLA; those of the DPA begin with dpa: */
  clauses: string[]
  /** Test files that prove it, from the root of the project. */
  tests: string[]
  /** What of the row is not there yet; null when nothing is missing. */
  later: string | null
}

const PAGE = '/enterprise-sla/enterprise/eu'
const COMPARE = '/enterprise-sla/compare/eu'
const LIST = '/subprocessors'
const NOTICE = '/subprocessors/changes/2026-11-17-scriven-ai'
const DOCUMENT = '/documents/2026-10-01/enterprise/eu'

const READ = 'e2e/choose-and-read.spec.ts'
const SECTIONS = 'e2e/coverage.spec.ts'
const COMPARISON = 'e2e/compare.spec.ts'
const PDF = 'e2e/documents.spec.ts'
const VERSIONS = 'e2e/versions.spec.ts'
const SUBPROCESSORS = 'e2e/subprocessors.spec.ts'
const DISPUTE = 'e2e/legal-dispute.spec.ts'
const WORDS = 'lib/domain/offer/page/offer-page.test.ts'

const on = (path: string, ...anchors: string[]) => ({ path, anchors })

function row(
  id: string,
  matter: string,
  places: CoverageRow['places'],
  clauses: string[],
  tests: string[],
  later: string | null = null,
): CoverageRow {
  return { id, matter, places, clauses, tests, later }
}

/** Every row, in order. Addresses are those of the Enterprise tier in the EU; each tier and region has the same. */
export const COVERAGE: readonly CoverageRow[] = [
  row(
    'A1',
    'One public, permanent, indexable address, readable without scripts',
    [on('/enterprise-sla', 'main'), on('/sitemap.xml'), on('/robots.txt')],
    [],
    [READ, 'e2e/search-engines.spec.ts'],
  ),
  row(
    'A2',
    'Language to paste into a contract; a summary for procurement; continuity and exit',
    [
      on(
        PAGE,
        'in-one-minute',
        'definitions',
        'continuity-and-exit',
        'continuity-rto',
        'continuity-insurance',
      ),
    ],
    ['definitions.downtime', 'definitions.words', 'continuity.objectives', 'continuity.exit'],
    [WORDS, 'e2e/copy-clause.spec.ts'],
  ),
  row(
    'A3',
    'Tier and region are chosen on the page',
    [on('/enterprise-sla'), on(PAGE, 'rail-tier', 'rail-region')],
    [],
    [READ],
  ),
  row(
    'A4',
    'Page and legal document from the same data',
    [on(PAGE, 'documents'), on(`${DOCUMENT}/sla.pdf`)],
    ['precedence.page'],
    [PDF, 'lib/domain/offer/offer.test.ts'],
  ),
  row(
    'A5',
    'The six elements of an SLA, and links to the pages an assessment goes on to',
    [
      on(
        PAGE,
        'related-status',
        'related-trust-centre',
        'related-api-docs',
        'related-whitepaper',
        'related-dpa',
      ),
    ],
    [
      'availability.target',
      'downtime.predicate',
      'credits.amount',
      'support.severities',
      'reporting.monthly',
      'changes.worse',
    ],
    [SECTIONS, WORDS],
  ),
  row(
    'A6',
    'Quarterly review: when it was, and when the next is due',
    [on(PAGE, 'versions'), on('/review.ics')],
    [],
    [WORDS, READ],
  ),
  row(
    'B',
    'Uptime commitment and downtime on a named basis',
    [on(PAGE, 'availability', 'table-downtime-budgets'), on(COMPARE, 'availability'), on('/calculators')],
    ['availability.target', 'availability.budget'],
    ['lib/domain/uptime/published-figures.test.ts', READ, COMPARISON],
  ),
  row(
    'C1',
    'What downtime is',
    [on(PAGE, 'downtime', 'table-not-downtime')],
    [
      'downtime.predicate',
      'downtime.whole-run',
      'downtime.no-requests',
      'definitions.bad-minute',
      'definitions.thin-minute',
      'definitions.error-rate',
      'availability.not-downtime',
    ],
    ['lib/domain/uptime/bad-minutes.test.ts', 'lib/domain/uptime/thin-minutes.test.ts', SECTIONS],
  ),
  row(
    'C2',
    'Exclusions, with the maximum of maintenance',
    [on(PAGE, 'exclusions', 'table-exclusions', 'table-maintenance')],
    [
      'exclusions.only',
      'exclusions.maintenance',
      'exclusions.maintenance-maximum',
      'exclusions.own-hosting',
      'api.upstream-outage',
    ],
    ['lib/domain/exhibits/exhibits.test.ts', SECTIONS],
  ),
  row(
    'C3',
    'Measurement, and how a customer audits it',
    [on(PAGE, 'table-measurement', 'reporting')],
    [
      'downtime.sources',
      'downtime.probes',
      'reporting.status-page',
      'reporting.quarterly',
      'reporting.audit',
    ],
    ['lib/domain/exhibits/exhibits.test.ts', SECTIONS],
    'The quarterly availability report as a document.',
  ),
  row(
    'D',
    'Service credits: bands, cap, claim window, sole remedy',
    [
      on(PAGE, 'credits', 'table-credit-schedule', 'claims', 'remedy'),
      on(COMPARE, 'credits'),
      on('/calculators'),
    ],
    ['credits.amount', 'credits.bands', 'credits.cap', 'claims.window', 'termination.floor', 'remedy.sole'],
    [
      'lib/domain/credits/demo-schedules.test.ts',
      'lib/domain/credits/claim.test.ts',
      'app/api/v1/credit/route.test.ts',
      READ,
    ],
  ),
  row(
    'E1',
    'Severities and first response, apart from resolution',
    [
      on(PAGE, 'support', 'table-severities', 'table-first-response'),
      on(COMPARE, 'support'),
      on('/calculators'),
    ],
    ['support.severities', 'support.first-response', 'support.resolution', 'definitions.first-response'],
    ['lib/domain/support/response-deadline.test.ts', READ],
  ),
  row(
    'E2',
    'Channels of each tier',
    [on(PAGE, 'table-channels'), on(COMPARE, 'support')],
    ['support.channels'],
    ['lib/domain/tiers/tier-comparison.test.ts', COMPARISON],
  ),
  row(
    'E3',
    'Escalation ladder with hand-off times; paging for S1',
    [on(PAGE, 'escalation', 'table-escalation')],
    ['escalation.ladder', 'escalation.emergency'],
    ['lib/domain/exhibits/exhibits.test.ts', READ],
  ),
  row(
    'F1',
    'Rate limits in numbers, upstream throttling, who retries',
    [on(PAGE, 'api', 'table-rate-limits', 'table-retry-duties'), on(COMPARE, 'api')],
    ['api.limits', 'api.upstream-429', 'api.retries'],
    ['lib/domain/tiers/tier-comparison.test.ts', COMPARISON, SECTIONS],
  ),
  row(
    'F2',
    'An upstream 429 is passed on with normalised headers; the example answer',
    [on(PAGE, 'api-example-answer')],
    ['api.upstream-429', 'api.headers', 'api.upstream-headers'],
    ['lib/server/terms/examples/examples.test.ts', 'components/offer/boundary/api-boundary.test.tsx'],
  ),
  row(
    'F3',
    'Sequence diagram, and its steps as a list',
    [on(PAGE, 'api-sequence')],
    ['api.wait'],
    ['components/offer/boundary/api-boundary.test.tsx', SECTIONS],
  ),
  row(
    'F4',
    'Example client with deterministic back-off',
    [on(PAGE, 'api-example-client')],
    ['api.backoff', 'api.example'],
    ['lib/server/terms/examples/example-client.test.ts'],
  ),
  row(
    'F5',
    'Webhooks and idempotency keys',
    [on(PAGE, 'webhooks', 'table-webhooks', 'table-idempotency')],
    ['webhooks.delivery', 'webhooks.attempts', 'webhooks.signature', 'webhooks.idempotency'],
    ['lib/domain/exhibits/exhibits.test.ts', SECTIONS],
  ),
  row('F6', 'No promise of automatic retries', [on(PAGE, 'api')], ['api.retries'], [SECTIONS]),
  row(
    'F7',
    'The unit of ratelimit-reset; Retry-After wins',
    [on(PAGE, 'api-example-answer')],
    ['api.headers', 'api.retry-after'],
    ['lib/server/terms/examples/example-client.test.ts', 'components/offer/boundary/api-boundary.test.tsx'],
  ),
  row(
    'G1',
    'Certifications, and how to ask for the reports',
    [on(PAGE, 'security-certifications', 'table-certifications')],
    ['dpa:security.proof', 'dpa:audits.reports'],
    [WORDS, SECTIONS],
  ),
  row(
    'G2',
    'Data residency',
    [on(PAGE, 'security-residency', 'table-data-locations')],
    ['dpa:transfers.region', 'dpa:transfers.access', 'dpa:annex-3.locations'],
    [WORDS, SECTIONS, 'lib/domain/subprocessors/demo-lists.test.ts'],
  ),
  row('G3', 'Encryption', [on(PAGE, 'security-encryption')], ['dpa:security.measures'], [WORDS, SECTIONS]),
  row(
    'G4',
    'Access control: SSO, SCIM, roles, audit log',
    [on(PAGE, 'security-access-control', 'table-access-control'), on(COMPARE, 'features')],
    ['dpa:security.measures'],
    ['lib/domain/exhibits/exhibits.test.ts', COMPARISON],
  ),
  row('G5', 'DPA as a PDF', [on(PAGE, 'security-dpa'), on(`${DOCUMENT}/dpa.pdf`)], ['precedence.dpa'], [PDF]),
  row(
    'G6',
    'Sub-processors, and notice of changes',
    [
      on(PAGE, 'sub-processors', 'sub-processor-notice', 'billing-providers'),
      on(COMPARE, 'data-protection'),
      on(LIST, 'coming', 'list', 'history'),
    ],
    [
      'dpa:subprocessors.list',
      'dpa:subprocessors.notice',
      'dpa:subprocessors.objection',
      'dpa:subprocessors.billing',
    ],
    [
      'lib/domain/subprocessors/selection/of-region.test.ts',
      'lib/domain/subprocessors/demo-lists.test.ts',
      READ,
      SUBPROCESSORS,
    ],
  ),
  row(
    'G7',
    'Pass-through, with its exceptions',
    [on(PAGE, 'security-pass-through')],
    ['dpa:processing.pass-through'],
    [WORDS, SECTIONS],
  ),
  row(
    'H1',
    'Each change dated, each version at its own address',
    [
      on(PAGE, 'versions', 'versions-list'),
      on('/versions', 'main'),
      on('/versions/2026-04-01/enterprise/eu', 'main'),
      on('/api/v1/versions'),
    ],
    ['changes.archive'],
    ['app/api/v1/routes.test.ts', VERSIONS, SECTIONS],
  ),
  row(
    'H2',
    'The version that was in force on a date, as the same bytes, beside today’s',
    [
      on('/versions/in-force?on=2026-05-15&tier=enterprise&region=eu'),
      on('/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu', 'main'),
      on('/api/v1/offers/enterprise/eu?at=2026-10-01'),
      on(`${DOCUMENT}/sla.pdf`),
    ],
    ['changes.no-retroaction', 'definitions.version'],
    [
      'app/api/v1/routes.test.ts',
      'lib/domain/versions/applicable-version.test.ts',
      'lib/server/offer/choice/answer-choice.test.ts',
      DISPUTE,
      VERSIONS,
    ],
  ),
  row(
    'H3',
    'Notice of changes, and approval of a release',
    [on(PAGE, 'changes', 'versions'), on('/versions/feed.atom')],
    ['changes.worse', 'changes.other', 'changes.notice', 'changes.approval'],
    [WORDS, SECTIONS],
    'Sending the notices by e-mail.',
  ),
  row('H4', 'Quarterly review', [on(PAGE, 'versions'), on('/review.ics')], [], [WORDS]),
  row(
    'I1',
    'Procurement qualifies a tier without talking to anyone',
    [on('/enterprise-sla'), on(COMPARE), on('/qualify'), on(`${DOCUMENT}/sla.pdf`)],
    [],
    [READ, COMPARISON, PDF],
  ),
  row(
    'I2',
    'Tailored links for sales',
    [on('/api')],
    [],
    ['e2e/links.spec.ts', 'e2e/tailored.spec.ts', 'e2e/link-telling.spec.ts', 'e2e/contract-page.spec.ts'],
    'A link has an address of its own, and the console needs an account: the journeys show both.',
  ),
  row(
    'I3',
    'Documents for legal, and proof of their version',
    [
      on(PAGE, 'documents'),
      on(`${DOCUMENT}/sla.pdf`),
      on(`${DOCUMENT}/dpa.pdf`),
      on(`${DOCUMENT}/bundle.pdf`),
      on('/verify', 'main'),
    ],
    ['definitions.version'],
    [PDF, DISPUTE, 'e2e/verify.spec.ts', 'lib/server/documents/documents.integration.test.ts'],
  ),
  row(
    'I4',
    'Sub-processors for data-protection officers, told in time',
    [
      on(PAGE, 'sub-processors', 'sub-processor-notice', 'security-deadlines'),
      on('/qualify'),
      on(LIST, 'coming'),
      on(NOTICE, 'object'),
    ],
    ['dpa:subprocessors.notice', 'dpa:subprocessors.objection'],
    ['lib/domain/subprocessors/selection/of-region.test.ts', WORDS, SUBPROCESSORS],
    'Subscribing by e-mail, and sending the notices.',
  ),
]
