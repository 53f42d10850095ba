import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer } from '../offer/offer.ts'
import { criteriaFor } from './criteria.ts'
import { evaluate, isPass } from './evaluate.ts'
import { readQuestion } from './question.ts'

const versions = readCatalogue(process.cwd()).catalogue?.versions
if (versions === undefined) throw new Error('the demo terms do not load')

const everyOffer = [...versions.values()].flatMap((source) =>
  source.terms.tiers.flatMap((tier) =>
    source.terms.regions.map(({ id }): [string, Offer] => {
      const result = buildOffer(source, tier.id, id)
      if (!result.ok) throw new Error(result.code)
      return [`${source.terms.version}/${tier.id}/${id}`, result.offer]
    }),
  ),
)
const offers = new Map(everyOffer)

function offerOf(place: string): Offer {
  const offer = offers.get(`2026-10-01/${place}`)
  if (offer === undefined) throw new Error(`no offer ${place}`)
  return offer
}

const criteria = criteriaFor(offerSource().terms, offerSource().subprocessors)

function offerSource() {
  const source = versions?.get('2026-10-01')
  if (source === undefined) throw new Error('no version 2026-10-01')
  return source
}

function requirementsOf(asked: Record<string, string>) {
  const { requirements, faults } = readQuestion(asked, criteria)
  expect(faults).toEqual([])
  return requirements
}

function judged(place: string, asked: Record<string, string>) {
  return evaluate(requirementsOf(asked), offerOf(place))
}

// Worked out by hand from mission figures and the demonstration terms.
test.each([
  ['enterprise/eu', 'uptime', '99.9', 'meets', '99.9%', 'availability.target'],
  ['enterprise/eu', 'uptime', '99.900001', 'gap', '99.9%', 'availability.target'],
  ['enterprise/eu', 'uptime', '99.5', 'exceeds', '99.9%', 'availability.target'],
  ['mission-critical/apac', 'uptime', '99.99', 'gap', '99.95%', 'availability.target'],
  // 0.1% of 43,200 minutes is 43.2 minutes, and the terms count 43 of them: who wants at most 43 gets it.
  ...[
    ['43.2', 'meets'],
    ['43.199', 'meets'],
    ['43', 'meets'],
    ['42.999', 'gap'],
    ['42', 'gap'],
    ['43.999', 'meets'],
    ['44', 'exceeds'],
  ].map(
    ([wanted = '', verdict = '']) =>
      [
        'enterprise/eu',
        'monthlyDowntime',
        wanted,
        verdict,
        '43 min 12 s, so 43 whole minutes',
        'availability.budget',
      ] as const,
  ),
  // 0.01% of 43,200 minutes is 4.32 minutes: 4 min 19.2 s.
  ...[
    ['4', 'meets'],
    ['3', 'gap'],
    ['5', 'exceeds'],
  ].map(
    ([wanted = '', verdict = '']) =>
      [
        'mission-critical/us',
        'monthlyDowntime',
        wanted,
        verdict,
        '4 min 19.2 s, so 4 whole minutes',
        'availability.budget',
      ] as const,
  ),
  // 1% is 432 minutes, whole already.
  ['starter/eu', 'monthlyDowntime', '432', 'meets', '7 h 12 min', 'availability.budget'],
  ['starter/eu', 'monthlyDowntime', '431', 'gap', '7 h 12 min', 'availability.budget'],
  ['starter/us', 'maintenance', '240', 'meets', '4 h', 'exclusions.maintenance-maximum'],
  ['starter/us', 'maintenance', '120', 'gap', '4 h', 'exclusions.maintenance-maximum'],
  ['starter/us', 'maintenanceNotice', '72', 'gap', '48 hours', 'exclusions.maintenance'],
  ['growth/eu', 's1Response', '4 business hours', 'meets', '4 business hours', 'support.first-response'],
  // From Thursday's closing before Good Friday to Tuesday after Easter, 13:00.
  [
    'growth/eu',
    's1Response',
    '4 hours',
    'gap',
    '4 business hours; at most 4 d 20 h around the clock, by the listed holidays',
    'support.first-response',
  ],
  [
    'growth/eu',
    's1Response',
    '115 hours',
    'gap',
    '4 business hours; at most 4 d 20 h around the clock, by the listed holidays',
    'support.first-response',
  ],
  [
    'growth/eu',
    's1Response',
    '116 hours',
    'exceeds',
    '4 business hours; at most 4 d 20 h around the clock, by the listed holidays',
    'support.first-response',
  ],
  ['premium/eu', 's1Response', '1 hour', 'exceeds', '30 minutes, 24×7×365', 'support.first-response'],
  ['premium/eu', 's1AroundTheClock', 'yes', 'meets', '30 minutes, 24×7×365', 'support.first-response'],
  ['growth/eu', 's1AroundTheClock', 'yes', 'gap', '4 business hours', 'support.first-response'],
  ['premium/us', 's2Response', '2 hours', 'meets', '2 hours, 24×7×365', 'support.first-response'],
  [
    'growth/us',
    's3Response',
    '8 business hours',
    'gap',
    '1 business day; one business day has 8 business hours (09:00 to 17:00), but from 09:00 sharp it ends at 09:00 on the next',
    'support.first-response',
  ],
  [
    'growth/us',
    's3Response',
    '9 business hours',
    'exceeds',
    '1 business day; one business day has 8 business hours (09:00 to 17:00)',
    'support.first-response',
  ],
  ['starter/eu', 'emergencyChannel', 'yes', 'gap', 'no emergency channel', 'escalation.emergency'],
  ['enterprise/eu', 'credit', '10 at 99.5', 'meets', '10% at 99.5%', 'credits.amount'],
  ['enterprise/eu', 'credit', '10 at 99.9', 'gap', 'no credit at 99.9%', 'credits.amount'],
  ['enterprise/eu', 'credit', '10 at 98.999999', 'exceeds', '25% at 98.999999%', 'credits.amount'],
  ['enterprise/eu', 'creditCap', '1', 'meets', '1 monthly fee', 'credits.cap'],
  ['enterprise/eu', 'creditCap', '2', 'gap', '1 monthly fee', 'credits.cap'],
  ['starter/apac', 'claimWindow', '15', 'exceeds', '30 days', 'claims.window'],
  ['growth/us', 'terminationRight', 'yes', 'meets', '3 missed months within 6', 'termination.repeated'],
  ['growth/us', 'terminationFloor', '95', 'meets', 'below 95%', 'termination.floor'],
  ['growth/us', 'terminationFloor', '97', 'gap', 'below 95%', 'termination.floor'],
  ['growth/us', 'terminationFloor', '90', 'exceeds', 'below 95%', 'termination.floor'],
  ['growth/eu', 'region', 'eu', 'meets', 'European Union', 'definitions.region'],
  ['growth/us', 'region', 'eu', 'gap', 'United States', 'definitions.region'],
  ['growth/us', 'dataCountry', 'United States', 'meets', 'United States', 'transfers.region'],
  // Frankfurt, and backups in Dublin.
  ['growth/eu', 'dataCountry', 'Ireland,Germany', 'meets', 'Germany and Ireland', 'transfers.region'],
  ['growth/eu', 'dataCountry', 'EEA', 'meets', 'Germany and Ireland', 'transfers.region'],
  ['growth/us', 'dataCountry', 'EEA,Germany', 'gap', 'United States', 'transfers.region'],
  ['growth/eu', 'subprocessorCountry', 'EEA', 'meets', 'France, Germany and Ireland', 'annex-3.list'],
  ['growth/eu', 'dataCountry', 'Germany', 'gap', 'Germany and Ireland', 'transfers.region'],
  // The US lists store in the United States alone. In the EU Scaleway stores in Paris. In APAC Datadog stores in Tokyo,
  // Twilio in the United States. Stripe, whose place is not stated, receives no customer personal data.
  ['growth/us', 'subprocessorCountry', 'United States', 'meets', 'United States', 'annex-3.list'],
  ['growth/us', 'subprocessorCountry', 'vendor-countries', 'meets', 'United States', 'annex-3.list'],
  ['growth/eu', 'subprocessorCountry', 'Germany', 'gap', 'France, Germany and Ireland', 'annex-3.list'],
  [
    'growth/eu',
    'subprocessorCountry',
    'vendor-countries',
    'gap',
    'France, Germany and Ireland',
    'annex-3.list',
  ],
  [
    'growth/apac',
    'subprocessorCountry',
    'vendor-countries',
    'gap',
    'Australia, Japan, Singapore and United States',
    'annex-3.list',
  ],
  // Staff in Dublin. Vienna (Sentry), Copenhagen (Zendesk), Paris (Datadog, Scaleway), Lisbon and London (Cloudflare) and
  // San Francisco; AWS, Google Cloud and PostHog state no access and have their seat in the United States.
  [
    'growth/eu',
    'accessCountry',
    'EEA',
    'gap',
    'Austria, Denmark, France, Ireland, Portugal, United Kingdom and United States; not stated for Amazon Web Services, Google Cloud and PostHog (seat counted)',
    'annex-3.list',
  ],
  // Toronto (Sentry) and Manila (Zendesk); the same three are not stated.
  [
    'growth/us',
    'accessCountry',
    'Canada,Philippines,United States',
    'not-stated',
    'Canada, Philippines and United States; not stated for Amazon Web Services, Google Cloud and PostHog (seat counted)',
    'annex-3.list',
  ],
  ['starter/eu', 'changeNotice', '90', 'meets', '90 days', 'changes.worse'],
  ['starter/eu', 'changeNotice', '91', 'gap', '90 days', 'changes.worse'],
  ['starter/eu', 'subprocessorNotice', '30', 'meets', '30 days', 'subprocessors.notice'],
  ['starter/eu', 'breachNotice', '72', 'exceeds', '48 hours', 'breach.notice'],
  ['starter/eu', 'breachNotice', '24', 'gap', '48 hours', 'breach.notice'],
  ['starter/eu', 'deletion', '30', 'meets', '30 days', 'deletion.live'],
  ['starter/eu', 'quarterlyReport', 'yes', 'gap', 'no quarterly report', 'reporting.quarterly'],
  ['premium/eu', 'quarterlyReport', 'yes', 'meets', 'included', 'reporting.quarterly'],
  ['starter/eu', 'soc2Type2', 'certificate', 'meets', 'held, by an independent auditor', 'security.proof'],
  ['starter/eu', 'iso27001', 'statement', 'exceeds', 'held, by an independent auditor', 'security.proof'],
  [
    'starter/eu',
    'hipaa',
    'statement',
    'gap',
    'in preparation (stated on the page, in no clause): no report yet; a business associate agreement is not offered',
    'us-states.health',
  ],
  ['starter/eu', 'gdpr', 'statement', 'meets', 'self-declared, stated on the page, in no clause', null],
  ['starter/eu', 'gdpr', 'certificate', 'gap', 'self-declared, stated on the page, in no clause', null],
  ['starter/eu', 'pciDss', 'statement', 'not-stated', 'not named in the terms', null],
  ['starter/eu', 'ssoSaml', 'yes', 'meets', 'included', 'annex-2.customer-access'],
  ['starter/eu', 'encryptionAtRest', 'AES-128', 'exceeds', 'AES-256', 'annex-2.encryption'],
  ['starter/eu', 'encryptionInTransit', 'TLS 1.2', 'meets', 'TLS 1.2 or higher', 'annex-2.encryption'],
  ['starter/eu', 'encryptionInTransit', 'TLS 1.3', 'gap', 'TLS 1.2 or higher', 'annex-2.encryption'],
  ['starter/eu', 'rateLimit', '300', 'meets', '300 requests', 'api.limits'],
  ['starter/eu', 'rateLimit', '301', 'gap', '300 requests', 'api.limits'],
  ['starter/eu', 'upstreamPassedOn', 'yes', 'meets', 'passed on', 'api.upstream-429'],
  ['starter/eu', 'webhooksSigned', 'yes', 'meets', 'HMAC-SHA256', 'webhooks.signature'],
  [
    'starter/eu',
    'idempotencyKeys',
    'yes',
    'meets',
    'every API Endpoint with the method POST that creates a resource',
    'webhooks.idempotency',
  ],
] as const)('%s, %s wanted %s: %s', (place, id, wanted, verdict, stated, clause) => {
  const { rows } = judged(place, { [id]: wanted })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ verdict, stated, clause: clause === null ? null : { id: clause } })
})

// DPA: 3.1 authorises purposes and places, 13 bounds them, Annex III lists them and says what “not stated” means.
test.each([
  ['growth/eu', 'subprocessorCountry', 'EEA', ['subprocessors.authorisation', 'transfers.region']],
  [
    'growth/eu',
    'subprocessorCountry',
    'vendor-countries',
    ['subprocessors.authorisation', 'transfers.region', 'annex-3.locations'],
  ],
  [
    'growth/eu',
    'accessCountry',
    'EEA',
    ['subprocessors.authorisation', 'transfers.access', 'transfers.onward', 'annex-3.reading'],
  ],
  ['growth/eu', 'dataCountry', 'EEA', ['annex-3.locations']],
  ['growth/us', 's3Response', '1 business day', []],
  [
    'growth/us',
    's3Response',
    '9 business hours',
    ['support.clock-hours', 'support.business-day', 'support.hours'],
  ],
  ['premium/us', 's2Response', '12 business hours', []],
  ['premium/us', 's2Response', '90 business minutes', ['support.clock-hours', 'support.hours']],
] as const)('%s, %s wanted %s also rests on %j', (place, id, wanted, clauses) => {
  const { rows } = judged(place, { [id]: wanted })
  expect(rows.map(({ also }) => also.map((clause) => clause.id))).toEqual([clauses])
})

test('a report can be asked for only where a certificate is held', () => {
  const helpOf = (wanted: string) => criteria.find(({ id }) => id === wanted)?.help
  expect(['soc2Type2', 'hipaa', 'gdpr', 'pciDss'].map(helpOf)).toEqual([
    'The terms say how to ask for the report.',
    'In preparation: there is no auditor’s report to ask for.',
    'Self-declared: there is no auditor’s report to ask for.',
    'Not named in the terms.',
  ])
})

test('a severity is explained in the words of the terms', () => {
  const { terms } = offerSource()
  const severities = terms.severities.map((row) => ({ ...row, meaning: `${row.name} as this vendor says.` }))
  const helps = criteriaFor({ ...terms, severities }, []).flatMap(({ id, help }) =>
    /^s[123]Response$/.test(id) ? [help.split('.')[0]] : [],
  )
  expect(helps).toEqual([
    'critical as this vendor says',
    'high as this vendor says',
    'medium as this vendor says',
  ])
})

// What other vendors' terms may say, in place of what the demo says.
test.each<[string, string, Partial<Offer>, string, string]>([
  [
    'fewer endpoints take a key',
    'idempotencyKeys',
    {
      idempotency: {
        retentionHours: 24,
        scope: 'the API Endpoint that creates an order',
        endpoints: [{ method: 'POST', path: '/orders', key: 'required' }],
      },
    },
    'meets',
    'the API Endpoint that creates an order',
  ],
  [
    'no endpoint takes a key',
    'idempotencyKeys',
    { idempotency: { retentionHours: 24, scope: 'no API Endpoint', endpoints: [] } },
    'gap',
    'no API Endpoint',
  ],
  [
    'a 429 is passed on, but the vendor retries too',
    'upstreamPassedOn',
    { api: { ...offerOf('starter/eu').api, retries: 'vendor' } },
    'gap',
    'passed on, but retried by the vendor',
  ],
  [
    'a 429 is queued',
    'upstreamPassedOn',
    { api: { ...offerOf('starter/eu').api, upstreamThrottling: 'queued' } },
    'gap',
    'queued by the vendor',
  ],
])('%s', (_, id, terms, verdict, stated) => {
  const { rows } = evaluate(requirementsOf({ [id]: 'yes' }), { ...offerOf('starter/eu'), ...terms })
  expect(rows.map((row) => [row.verdict, row.stated])).toEqual([[verdict, stated]])
})

test('a must that is missed disqualifies, a should does not, and what is not stated is missed', () => {
  const asked = { uptime: '99.5', breachNotice: '24', pciDss: 'certificate' }
  expect(judged('enterprise/eu', asked)).toMatchObject({
    qualifies: false,
    missedMusts: 2,
    counts: { meets: 0, exceeds: 1, gap: 1, 'not-stated': 1 },
  })
  const softer = { ...asked, breachNoticeWeight: 'should' }
  expect(judged('enterprise/eu', softer)).toMatchObject({ qualifies: false, missedMusts: 1 })
  expect(judged('enterprise/eu', { ...softer, pciDssWeight: 'should' })).toMatchObject({
    qualifies: true,
    missedMusts: 0,
  })
})

test("a statement on the page is enough for whoever asks for the vendor's own statement, and for no one else", () => {
  expect(judged('starter/eu', { gdpr: 'statement' }).qualifies).toBe(true)
  expect(judged('starter/eu', { gdpr: 'certificate' }).qualifies).toBe(false)
})

// The same rule for HIPAA: stated on the page meets, and in preparation is no statement of readiness.
test('a standard that the vendor declares for itself meets a wish for its statement, whatever the standard', () => {
  const offer = offerOf('starter/eu')
  const certifications = offer.security.certifications.map((one) =>
    one.id === 'hipaa' ? { ...one, status: 'self-declared' as const } : one,
  )
  const declared = { ...offer, security: { ...offer.security, certifications } }
  const verdictOf = (hipaa: string, by: typeof offer) =>
    evaluate(requirementsOf({ hipaa }), by).rows.map(({ verdict, clause }) => [verdict, clause?.id ?? null])
  expect(verdictOf('statement', declared)).toEqual([['meets', null]])
  expect(verdictOf('certificate', declared)).toEqual([['gap', null]])
  expect(verdictOf('statement', offer)).toEqual([['gap', 'us-states.health']])
})

test('what no clause says is not stated, even where the figures would do', () => {
  const { documents, ...facts } = offerOf('enterprise/eu')
  const sections = documents.sla.sections.filter(({ id }) => id !== 'availability')
  const offer = { ...facts, documents: { ...documents, sla: { ...documents.sla, sections } } }
  const { qualifies, rows } = evaluate(requirementsOf({ uptime: '99' }), offer)
  expect([qualifies, rows[0]?.verdict, rows[0]?.clause]).toEqual([false, 'not-stated', null])
})

test('a control that the tier leaves out, or the service lacks, is a gap', () => {
  const offer = offerOf('starter/eu')
  const requirements = requirementsOf({ ssoOidc: 'yes', scim: 'yes', auditLogExport: 'yes' })
  const tier = { ...offer.tier, features: offer.tier.features.filter((feature) => feature !== 'scim') }
  const security = {
    ...offer.security,
    accessControl: { ...offer.security.accessControl, sso: ['saml' as const] },
  }
  expect(evaluate(requirements, { ...offer, tier, security }).rows.map(({ stated }) => stated)).toEqual([
    'not offered',
    'not in this tier',
    'included',
  ])
})

test.each(everyOffer)('every clause that a verdict can rest on stands in %s', (_, offer) => {
  for (const { clause, id } of criteria) {
    const all = offer.documents[clause.document].sections.flatMap(({ clauses }) => clauses)
    expect(
      all.map((candidate) => candidate.id),
      id,
    ).toContain(clause.id)
  }
})

// A pair of values of each criterion of degrees, the second asking more than the first.
const percents = fc.integer({ min: 0, max: 100_000_000 }).map((units) => `${units / 1_000_000}`)
const ascending = (values: fc.Arbitrary<string>) =>
  fc.tuple(values, values).map((pair) => pair.sort((a, b) => Number(a) - Number(b)) as [string, string])
const counts = fc.integer({ min: 0, max: 20_000 }).map(String)
const plain = percents.filter((text) => !text.includes('e'))
const pairs = fc.oneof(
  ...['uptime', 'terminationFloor'].map((id) => fc.tuple(fc.constant(id), ascending(plain))),
  ...['maintenanceNotice', 'creditCap', 'claimWindow', 'changeNotice', 'subprocessorNotice', 'rateLimit'].map(
    (id) => fc.tuple(fc.constant(id), ascending(counts)),
  ),
  ...['monthlyDowntime', 'maintenance', 'breachNotice', 'deletion'].map((id) =>
    fc.tuple(
      fc.constant(id),
      ascending(counts).map(([less, more]): [string, string] => [more, less]),
    ),
  ),
  fc.tuple(
    fc.constant('credit'),
    fc
      .tuple(ascending(plain), plain)
      .map(([[less, more], uptime]): [string, string] => [`${less} at ${uptime}`, `${more} at ${uptime}`]),
  ),
)

test('asking more never turns a miss into a pass', () => {
  fc.assert(
    fc.property(fc.constantFrom(...offers.values()), pairs, (offer, [id, [looser, stricter]]) => {
      const verdictOf = (wanted: string) =>
        evaluate(requirementsOf({ [id]: wanted }), offer).rows[0]?.verdict ?? 'gap'
      if (!isPass(verdictOf(looser))) expect(isPass(verdictOf(stricter))).toBe(false)
      if (verdictOf(looser) === 'meets') expect(verdictOf(stricter)).not.toBe('exceeds')
    }),
    { numRuns: 500 },
  )
})

const MORE: Record<string, string>[] = [{ changeNotice: '180' }, { pciDss: 'statement' }, { scim: 'yes' }]

test('one requirement more never qualifies an offer, and as a should it changes nothing', () => {
  const few: Record<string, string> = { uptime: '99.9', s1Response: '4 business hours' }
  for (const [, offer] of everyOffer)
    for (const more of MORE) {
      const weight = Object.fromEntries(Object.keys(more).map((id) => [`${id}Weight`, 'should']))
      const before = evaluate(requirementsOf(few), offer).qualifies
      expect(evaluate(requirementsOf({ ...few, ...more, ...weight }), offer).qualifies).toBe(before)
      if (!before) expect(evaluate(requirementsOf({ ...few, ...more }), offer).qualifies).toBe(false)
    }
})

// The weakest that the words name decides; words that take something away leave the answer open.
test.each([
  ['encryptionAtRest', 'AES-256', { atRest: 'AES-256' }, 'meets'],
  ['encryptionAtRest', 'AES-128', { atRest: 'AES-256 in GCM mode' }, 'exceeds'],
  ['encryptionAtRest', 'AES-256', { atRest: 'AES-256 for backups, AES-128 for everything else' }, 'gap'],
  ['encryptionAtRest', 'AES-256', { atRest: 'AES-256 in some regions' }, 'not-stated'],
  ['encryptionAtRest', 'AES-256', { atRest: 'no AES-256' }, 'not-stated'],
  ['encryptionAtRest', 'AES-256', { atRest: 'aes 256' }, 'meets'],
  ['encryptionInTransit', 'TLS 1.3', { inTransit: 'TLS 1.3, or TLS 1.2 for older clients' }, 'gap'],
  ['encryptionInTransit', 'TLS 1.2', { inTransit: 'TLS 1.2 or higher' }, 'meets'],
  ['encryptionInTransit', 'TLS 1.2', { inTransit: 'TLS 1.2, unless the client is older' }, 'not-stated'],
] as const)('%s wanted %s of %j: %s', (id, wanted, words, verdict) => {
  const offer = offerOf('starter/eu')
  const security = { ...offer.security, encryption: { ...offer.security.encryption, ...words } }
  const { rows } = evaluate(requirementsOf({ [id]: wanted }), { ...offer, security })
  expect(rows.map((row) => row.verdict)).toEqual([verdict])
})
