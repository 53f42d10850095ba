import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { factsOf } from '../../offer-facts/offer-facts.ts'
import { type Terms, termsSchema } from '../../terms/schema.ts'
import { type Direction, opposite } from '../difference.ts'
import { toldTogether } from '../told-together.ts'
import { compareCredits } from './compare-credits.ts'
import { compareFacts } from './compare-facts.ts'
import { withSharedIds } from './shared-ids.ts'
import { termFacts } from './term-facts.ts'
import { schemaFields } from './testing/schema.ts'

/*
 * Every field of terms.yaml with what a change of it is for a customer, decided by hand. A field that the schema gets and
 * this list has not fails the first test: whoever adds one says here what more of it means.
 */

/** One change: the field goes from the one value to the other; a list gets one more entry, then has it no more. */
type Change = { from: unknown; to: unknown; is: Direction; back?: Direction }
type Entry = { changes: Change[] } | { apart: string }

const change = (from: unknown, to: unknown, is: Direction, back?: Direction): Entry => ({
  changes: [{ from, to, is, ...(back === undefined ? {} : { back }) }],
})
const more = (is: Direction, from = 40, to = 41) => change(from, to, is)
const percent = (is: Direction) => change('3', '4.5', is)
const yes = (is: Direction) => change(false, true, is)
const words = (is: Direction = 'needs-reading') => change('One.', 'Other.', is)
const stated = (is: Direction = 'needs-reading') => change(null, 'Stated.', is)
const apart = (why: string): Entry => ({ apart: why })
/** One more entry of a list; `back` is that it goes, where that is not the opposite. */
const entry = (is: Direction, from: unknown[], added: unknown, back?: Direction) =>
  change(from, [...from, added], is, back)
const ID = apart('data refer to each other by it: renamed-ids.test.ts')
const LITERAL = apart('has one value')
const EDGE = apart('an edge moves only with its neighbour: compare-credits.test.ts')
const COUNTS_AS: Entry = {
  changes: [
    { from: 'good', to: 'excluded', is: 'better' },
    { from: 'excluded', to: 'bad', is: 'better' },
    { from: 'good', to: 'bad', is: 'better' },
  ],
}
const UNIT: Entry = {
  changes: [
    { from: 'minute', to: 'hour', is: 'worse' },
    { from: 'hour', to: 'day', is: 'worse' },
  ],
}
// Half an hour around the clock is never later than half an hour of business time.
const CLOCK = change('business', '24x7', 'better')

const FIELDS: Record<string, Entry> = {
  version: apart('every two versions differ in it'),
  title: words(),
  'commitment.window': LITERAL,
  'commitment.zone': LITERAL,
  'commitment.denominator': change('without-excluded-time', 'whole-period', 'worse'),
  'commitment.rounding': LITERAL,
  'downtime.errorRate': percent('worse'),
  'downtime.operator': change('above', 'at-least', 'better'),
  'downtime.minimumConsecutiveMinutes': more('worse'),
  'maintenance.noticeHours': more('better'),
  'maintenance.maximumMinutesPerMonth': more('worse'),
  'exclusions[].id': ID,
  'exclusions[].name': words(),
  'exclusions[].meaning': words(),
  'exclusions[].evidence': words(),
  'notDowntime[].id': ID,
  'notDowntime[].what': words(),
  'notDowntime[].instead': words(),
  'measurement.methods[].id': ID,
  'measurement.methods[].name': words(),
  'measurement.methods[].purpose': words(),
  'measurement.audit': words(),
  'measurement.missingData': COUNTS_AS,
  'measurement.deadMinute': COUNTS_AS,
  'measurement.trafficFloor.percent': percent('better'),
  'measurement.trafficFloor.of': LITERAL,
  'measurement.trafficFloor.weeks': more('needs-reading'),
  'measurement.trafficFloor.minimumRequests': more('better'),
  'credits.feeBase': LITERAL,
  'credits.appliedTo': LITERAL,
  'credits.rounding': LITERAL,
  'credits.cap.monthlyFees': more('better'),
  'credits.cap.per': LITERAL,
  'credits.soleRemedy': yes('worse'),
  'credits.repeatedFailure.months': more('worse'),
  'credits.repeatedFailure.within': more('better'),
  'claim.days': more('better'),
  'claim.anchor': LITERAL,
  'claim.zone': LITERAL,
  'claim.decisionDays': more('worse'),
  'severities[].id': apart('S1 to S4, always'),
  'severities[].name': words(),
  'severities[].meaning': words(),
  'channels[].id': ID,
  'channels[].name': words(),
  'channels[].detail': words(),
  'supportPlans[].id': ID,
  'supportPlans[].name': words(),
  'supportPlans[].emergencyChannel': yes('better'),
  'supportPlans[].firstResponse.*.amount': more('worse'),
  'supportPlans[].firstResponse.*.unit': UNIT,
  'supportPlans[].firstResponse.*.clock': CLOCK,
  'supportPlans[].channels[]': entry('better', ['email'], 'portal'),
  'supportPlans[].escalation[].level': apart('one goes and one comes, each of which must be read'),
  'supportPlans[].escalation[].role': words(),
  'supportPlans[].escalation[].handOff.amount': more('worse'),
  'supportPlans[].escalation[].handOff.unit': UNIT,
  'supportPlans[].escalation[].handOff.clock': CLOCK,
  'regions[].id': apart('a part of addresses: renamed-ids.test.ts'),
  'regions[].name': words(),
  'regions[].shortName': words(),
  'regions[].dataLocations[].place': words(),
  'regions[].dataLocations[].country': change('France', 'Spain', 'needs-reading'),
  'regions[].dataLocations[].purpose': words(),
  'regions[].subprocessorCountries[]': entry('needs-reading', ['France'], 'Spain', 'better'),
  'regions[].staff[].employer': words(),
  'regions[].staff[].country': change('France', 'Spain', 'needs-reading'),
  'regions[].calendar.name': words(),
  'regions[].calendar.zone': change('Europe/Paris', 'Asia/Tokyo', 'needs-reading'),
  'regions[].calendar.days[]': entry('needs-reading', ['Monday'], 'Tuesday'),
  'regions[].calendar.opens': change('08:00', '09:00', 'needs-reading'),
  'regions[].calendar.closes': change('16:00', '17:00', 'needs-reading'),
  'regions[].calendar.holidays[].date': apart('one goes and one comes: holidays, below'),
  'regions[].calendar.holidays[].name': words(),
  'regions[].maintenance.day': change('Sunday', 'Monday', 'needs-reading'),
  'regions[].maintenance.from': change('01:00', '01:30', 'needs-reading'),
  'regions[].maintenance.to': change('05:00', '05:30', 'needs-reading'),
  'regions[].maintenance.zone': change('Europe/Paris', 'Asia/Tokyo', 'needs-reading'),
  'regions[].transfers.needed': yes('needs-reading'),
  'regions[].transfers.reason': words(),
  'regions[].languages[]': entry('better', ['English'], 'German'),
  'tiers[].id': apart('a part of addresses: renamed-ids.test.ts'),
  'tiers[].name': words(),
  'tiers[].contract': words(),
  'tiers[].target': change('98', '98.5', 'better'),
  'tiers[].credits[].atLeast': EDGE,
  'tiers[].credits[].above': EDGE,
  'tiers[].credits[].below': EDGE,
  'tiers[].credits[].atMost': EDGE,
  'tiers[].credits[].credit': percent('better'),
  'tiers[].credits[].termination': yes('better'),
  'tiers[].regions.*.target': change('98', '98.5', 'better'),
  'tiers[].regions.*.credits[].atLeast': EDGE,
  'tiers[].regions.*.credits[].above': EDGE,
  'tiers[].regions.*.credits[].below': EDGE,
  'tiers[].regions.*.credits[].atMost': EDGE,
  'tiers[].regions.*.credits[].credit': percent('better'),
  'tiers[].regions.*.credits[].termination': yes('better'),
  'tiers[].regions.*.reason': words(),
  'tiers[].supportPlan': ID,
  'tiers[].rateLimit.requestsPerMinute': more('better'),
  'tiers[].rateLimit.burst': more('better'),
  'tiers[].quarterlyReport': yes('better'),
  'tiers[].features[]': entry('better', ['sso'], 'scim'),
  'api.reference.url': change('https://one.example.com/', 'https://two.example.com/', 'needs-reading'),
  'api.reference.date': change('2026-01-01', '2026-02-01', 'needs-reading'),
  'api.resetUnit': change('unix-time-seconds', 'delay-seconds', 'needs-reading'),
  'api.upstreamThrottling': change('passed-on', 'queued', 'needs-reading'),
  'api.retries': change('client', 'vendor', 'needs-reading'),
  'api.backoff.retries': more('needs-reading', 3, 4),
  'api.backoff.firstSeconds': more('worse', 1, 2),
  'api.backoff.ceilingSeconds': more('worse'),
  'webhooks.delivery': change('at-least-once', 'exactly-once', 'needs-reading'),
  'webhooks.retryDelaysSeconds[]': change([0, 5], [0, 6], 'needs-reading'),
  'webhooks.signature.scheme': LITERAL,
  'webhooks.signature.algorithm': LITERAL,
  'webhooks.timeoutSeconds': more('better'),
  'webhooks.toleranceSeconds': more('needs-reading'),
  'idempotency.retentionHours': more('needs-reading'),
  'idempotency.scope': words(),
  'idempotency.endpoints[].method': apart('one goes and one comes: endpoints, below'),
  'idempotency.endpoints[].path': apart('one goes and one comes: endpoints, below'),
  'idempotency.endpoints[].key': apart('one goes and one comes: endpoints, below'),
  'reporting.rawDataMonths': more('better'),
  'reporting.statusHistoryMonths': more('better'),
  'continuity.rtoMinutes': more('worse'),
  'continuity.rpoMinutes': more('worse'),
  'continuity.regions.*.rtoMinutes': more('worse'),
  'continuity.regions.*.rpoMinutes': more('worse'),
  'continuity.plans': stated(),
  'continuity.testEveryMonths': more('worse'),
  'continuity.exitHelp': stated(),
  'continuity.exportFormats[]': entry('better', ['CSV'], 'JSON'),
  'continuity.insurance': stated(),
  'continuity.accessibility.statement': words(),
  'continuity.accessibility.url': {
    changes: [
      { from: null, to: 'https://one.example.com/', is: 'better' },
      { from: 'https://one.example.com/', to: 'https://two.example.com/', is: 'neutral' },
    ],
  },
  'continuity.ai': stated(),
  'forceMajeure.terminationAfterDays': {
    changes: [
      { from: 40, to: 41, is: 'worse' },
      { from: null, to: 41, is: 'better' },
    ],
  },
  'incidents.firstNoticeMinutes': more('worse'),
  'incidents.updateMinutes': more('worse'),
  'incidents.reportBusinessDays': more('worse'),
  'changes.noticeDays.worse': more('better'),
  'changes.noticeDays.otherwise': more('better'),
  'changes.noticeDays.subprocessors': more('better'),
  'changes.objectionPeriod.unit': apart('comes with a calendar: the unit of the period to object, below'),
  'changes.objectionPeriod.calendar': apart('comes with a unit: the unit of the period to object, below'),
  'changes.objectionPeriod.zone': change('UTC', 'Asia/Tokyo', 'needs-reading'),
  'changes.approvals[]': entry('better', ['legal'], 'product'),
  'changes.channels[]': entry('better', ['email'], 'feed'),
  'review.everyDays': more('worse'),
  'privacy.breachHours': more('worse'),
  'privacy.requestDays': more('worse'),
  'privacy.deletionDays': more('worse'),
  'privacy.backupDays': more('needs-reading'),
  'privacy.auditNoticeDays': more('worse'),
  'privacy.auditsPerYear': more('better'),
  'switching.noticeMonths': more('worse', 1, 2),
  'switching.transitionDays': more('worse', 20, 30),
  'switching.retrievalDays': more('needs-reading'),
  'switching.charges': LITERAL,
  'security.certifications[].id': ID,
  'security.certifications[].name': words(),
  'security.certifications[].kind': apart('decides which status there is: certificates, below'),
  'security.certifications[].status': {
    changes: [
      { from: 'not-offered', to: 'in-preparation', is: 'better' },
      { from: 'in-preparation', to: 'held', is: 'better' },
    ],
  },
  'security.certifications[].report': words(),
  'security.reports.underNda': yes('worse'),
  'security.reports.requestAt': {
    changes: [
      { from: 'trustCentre', to: 'page', is: 'needs-reading' },
      { from: 'trustCentre', to: 'reports@example.com', is: 'needs-reading' },
    ],
  },
  'security.encryption.atRest': words(),
  'security.encryption.inTransit': words(),
  'security.accessControl.sso[]': entry('better', ['saml'], 'oidc'),
  'security.accessControl.scim': yes('better'),
  'security.accessControl.rbac': yes('better'),
  'security.accessControl.auditLog.immutable': yes('better'),
  'security.accessControl.auditLog.siemExport': yes('better'),
  'security.accessControl.auditLog.retentionMonths': more('needs-reading'),
  'security.passThrough.statement': words(),
  'security.passThrough.exceptions[].what': apart('one goes and one comes, and the second is worse'),
  'security.passThrough.exceptions[].longest': change(
    'idempotency-retention',
    'webhook-delivery',
    'needs-reading',
  ),
}

const { vendor } = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01') ?? {}
if (vendor === undefined) throw new Error('no version')
const ownVendor = vendor

/** The demo's terms as written, with what they leave out; the first tier and region have everything. */
function written(): Record<string, unknown> {
  const terms = parse(readFileSync('data/terms/2026-10-01/terms.yaml', 'utf8'))
  const [tier] = terms.tiers
  tier.regions = { us: { target: tier.target, credits: structuredClone(tier.credits), reason: 'One.' } }
  terms.continuity.regions.us = { rtoMinutes: 10, rpoMinutes: 10 }
  terms.changes.objectionPeriod = { unit: 'calendar', zone: 'UTC' }
  return terms
}

/** Sets what a path names: the first of a list, the first region or severity of a record. */
function withValue(path: string, value: unknown): Terms {
  const terms = written()
  const keys = path.replaceAll('[]', '.0').split('.')
  // A list that is changed as a whole.
  if (Array.isArray(value)) keys.pop()
  const last = keys.pop() as string
  const parent = keys.reduce<Record<string, unknown>>((at, key) => {
    const found = key === '*' ? ('us' in at ? 'us' : 'S1') : key
    return at[found] as Record<string, unknown>
  }, terms)
  parent[last] = value
  if (/^continuity\.r[tp]o/.test(path)) Object.assign(terms.continuity as object, { regions: {} })
  // A target of the tier shows where the region has none of its own.
  if (/^tiers\[\]\.(?:target|credits)/.test(path))
    (terms.tiers as { regions: unknown }[])[0] = withoutOwn(terms)
  return termsSchema.parse(terms)
}

function withoutOwn({ tiers }: Record<string, unknown>) {
  return { ...(tiers as { regions: unknown }[])[0], regions: {} }
}

function directions(before: Terms, after: Terms): Direction[] {
  const facts = ({ tiers: [tier], regions: [region, ...others], ...rest }: Terms) => {
    if (tier === undefined || region === undefined) throw new Error('the terms have no offer')
    return factsOf(
      { ...rest, tiers: [tier], regions: [region, ...others] },
      ownVendor,
      [],
      tier,
      region,
      null,
    )
  }
  const [old, fresh] = withSharedIds(facts(before), facts(after))
  return [
    ...toldTogether(compareFacts(termFacts(old), termFacts(fresh))),
    ...compareCredits(old.creditSchedule, fresh.creditSchedule),
  ].map(({ direction }) => direction)
}

test('every field of the schema has a direction, or says why it has none', () => {
  const fields = schemaFields(termsSchema)
  expect(fields.length).toBeGreaterThan(140)
  expect(Object.keys(FIELDS).toSorted()).toEqual(fields)
})

const CHANGES = Object.entries(FIELDS).flatMap(([path, field]) =>
  'changes' in field ? field.changes.map((one) => ({ path, ...one })) : [],
)

test.each(CHANGES)('$path from $from to $to is $is', ({ path, from, to, is, back }) => {
  const [before, after] = [withValue(path, from), withValue(path, to)]
  expect(new Set(directions(before, after))).toEqual(new Set([is]))
  expect(new Set(directions(after, before))).toEqual(new Set([back ?? opposite(is)]))
})

test('what is neutral is the address of a statement that no clause prints, and nothing else', () => {
  expect(CHANGES.filter(({ is }) => is === 'neutral').map(({ path }) => path)).toEqual([
    'continuity.accessibility.url',
  ])
})

const told = (change: (terms: Terms) => void, base: (terms: Terms) => void = () => undefined) => {
  const [before, after] = [termsSchema.parse(written()), termsSchema.parse(written())]
  for (const terms of [before, after]) base(terms)
  change(after)
  return directions(before, after)
}

test('a holiday more is worse; one that moves is for the customer to weigh', () => {
  const holidays = (terms: Terms) => terms.regions[0]?.calendar.holidays ?? []
  expect(told((terms) => holidays(terms).push({ date: '2028-03-01', name: 'New' }))).toEqual(['worse'])
  expect(told((terms) => void holidays(terms).pop())).toEqual(['better'])
  expect(told((terms) => void Object.assign(holidays(terms)[0] ?? {}, { date: '2028-03-01' }))).toEqual([
    'needs-reading',
  ])
})

test('an endpoint that takes a key is better; one that demands it must be read', () => {
  const add = (key: 'accepted' | 'required') =>
    told(({ idempotency }) => void idempotency.endpoints.push({ method: 'PUT', path: '/v1/new', key }))
  expect([add('accepted'), add('required')]).toEqual([['better'], ['needs-reading']])
})

test('days to object that are counted otherwise must be read, whatever their number', () => {
  const business = (days: number) => (terms: Terms) => {
    terms.changes.objectionPeriod = { unit: 'business', calendar: 'New York', zone: 'America/New_York' }
    terms.changes.noticeDays.subprocessors = days
  }
  // The days, how they are counted, on which days of the week, and that holidays are left out, which makes the time longer.
  for (const days of [20, 30, 40])
    expect(told(business(days))).toEqual(['needs-reading', 'needs-reading', 'needs-reading', 'better'])
  expect(told(business(40), business(30))).toEqual(['better'])
  // Left out, the days are those of the calendar in UTC: the same in other words.
  expect(told(({ changes }) => void delete changes.objectionPeriod)).toEqual([])
})

// Customers of New York whose time to object counts the business days of Frankfurt.
test('days of another region that the time to object counts are told where they change', () => {
  const frankfurt = (terms: Terms) => {
    terms.changes.objectionPeriod = { unit: 'business', calendar: 'Frankfurt', zone: 'Europe/Berlin' }
  }
  const calendarOf = ({ regions }: Terms) => {
    const found = regions.find(({ calendar }) => calendar.name === 'Frankfurt')
    if (found === undefined) throw new Error('no such calendar')
    return found.calendar
  }
  expect(told((terms) => void calendarOf(terms).days.push('Saturday'), frankfurt)).toEqual(['needs-reading'])
  expect(told((terms) => void calendarOf(terms).holidays.pop(), frankfurt)).toEqual(['worse'])
  expect(told((terms) => void calendarOf(terms).days.push('Saturday'))).toEqual([])
})

// A holiday less is an hour of support more, and a day less to object.
test('a holiday of the region’s own calendar is told of both, where the time to object counts it', () => {
  const newYork = (terms: Terms) => {
    terms.changes.objectionPeriod = { unit: 'business', calendar: 'New York', zone: 'America/New_York' }
  }
  const pop = ({ regions }: Terms) =>
    void regions.find(({ calendar }) => calendar.name === 'New York')?.calendar.holidays.pop()
  expect(told(pop)).toEqual(['better'])
  expect(told(pop, newYork)).toEqual(['worse', 'better'])
})

test('a level of escalation and whole things that come or go', () => {
  expect(
    told(({ supportPlans: [plan] }) => {
      plan?.escalation.splice(1, 0, { level: 'L1b', role: 'More', handOff: null })
    }),
  ).toEqual(['needs-reading'])
  expect(told(({ security }) => void Object.assign(security, { passThrough: null }))).toContain('worse')
  expect(told(({ credits }) => void delete credits.repeatedFailure)).toEqual(['worse'])
  expect(told(({ exclusions }) => void exclusions.pop())).toEqual(['better'])
})
