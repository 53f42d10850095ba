import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Terms, termsSchema } from './schema.ts'
import { termsFaults } from './terms-faults.ts'

const SOURCE = readFileSync('data/terms/2026-10-01/terms.yaml', 'utf8')

/** The demo terms, changed after parsing so that only the rule under test can object. */
function faults(change: (terms: Terms) => void): string[] {
  const terms = termsSchema.parse(parse(SOURCE))
  change(terms)
  return termsFaults(terms).map(({ path, rule }) => `${path.join('.')} ${rule}`)
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new Error(`no entry ${index}`)
  return entry
}

test('the demo terms have none', () => {
  expect(faults(() => {})).toEqual([])
})

test.each([
  'tiers',
  'regions',
  'severities',
  'channels',
  'supportPlans',
  'exclusions',
  'notDowntime',
] as const)('an id twice in %s', (list) => {
  const found = faults((terms) => (terms[list] as unknown[]).push(at<unknown>(terms[list], 0)))
  expect(found.filter((fault) => !fault.endsWith('.duplicate-name'))).toEqual([
    expect.stringMatching(new RegExp(`^${list}\\.\\d\\.id ${list}\\.duplicate-id$`)),
  ])
})

test.each(['tiers', 'regions'] as const)('a name twice in %s, however it is spelled', (list) => {
  const found = faults((terms) => {
    const entries: { name: string }[] = terms[list]
    at(entries, 1).name = ` ${at(entries, 0).name.toUpperCase()}`
  })
  expect(found).toEqual([`${list}.1.name ${list}.duplicate-name`])
})

// /enterprise-sla/compare/<region> and /versions/<version>/inputs/<file> would hide a tier of that name; an annex of the list
// for every tier and region is named every-tier and every-region.
test.each(['compare', 'inputs', 'in-force', 'offers', 'every-tier', 'every-region'])(
  'the id %s, which is part of an address',
  (id) => {
    expect(faults((terms) => Object.assign(at(terms.tiers, 0), { id }))).toEqual([
      'tiers.0.id tiers.reserved-id',
    ])
    expect(faults((terms) => terms.regions.push({ ...at(terms.regions, 0), id, name: 'Mars' }))).toEqual([
      'regions.3.id regions.reserved-id',
    ])
  },
)

test('a time to object by the business days of a calendar that no region has, or that two have otherwise', () => {
  const counting = (calendar: string, change: (terms: Terms) => void = () => {}) =>
    faults((terms) => {
      terms.changes.objectionPeriod = { unit: 'business', calendar, zone: 'Europe/Berlin' }
      change(terms)
    })
  const path = 'changes.objectionPeriod.calendar'
  expect(counting('Frankfurt')).toEqual([])
  expect(counting('Frankfort')).toEqual([`${path} changes.unknown-calendar`])
  // New York has other holidays, and so other business days.
  expect(
    counting('Frankfurt', ({ regions }) => Object.assign(at(regions, 0).calendar, { name: 'Frankfurt' })),
  ).toEqual([`${path} changes.ambiguous-calendar`])
  expect(
    counting('Frankfurt', ({ regions }) =>
      Object.assign(at(regions, 0), { calendar: { ...at(regions, 1).calendar, opens: '08:00' } }),
    ),
  ).toEqual([])
})

test('a tier whose support plan does not exist', () => {
  expect(faults((terms) => Object.assign(at(terms.tiers, 2), { supportPlan: 'gold' }))).toEqual([
    'tiers.2.supportPlan tier.unknown-support-plan',
  ])
})

test('a tier with a target for a region that does not exist', () => {
  const change = (terms: Terms) => {
    const { target, credits, regions } = at(terms.tiers, 0)
    regions.mars = { target, credits, reason: 'far away' }
  }
  expect(faults(change)).toEqual(['tiers.0.regions.mars tier.unknown-region'])
})

test('a support plan with a channel that does not exist', () => {
  expect(faults((terms) => at(terms.supportPlans, 1).channels.push('telex'))).toEqual([
    'supportPlans.1.channels.6 support.unknown-channel',
  ])
})

test('a schedule, of a tier or of its region, that does not start at the target', () => {
  expect(faults((terms) => Object.assign(at(terms.tiers, 0), { target: '99.1' }))).toEqual([
    'tiers.0.credits.1 credits.edge-is-not-target',
  ])
  expect(faults((terms) => Object.assign(at(terms.tiers, 4).regions.apac ?? {}, { target: '99.9' }))).toEqual(
    ['tiers.4.regions.apac.credits.1 credits.edge-is-not-target'],
  )
})

test('a certificate, a measurement method or an endpoint that stands twice', () => {
  expect(
    faults(({ security, measurement, idempotency }) => {
      security.certifications.push(at(security.certifications, 1))
      measurement.methods.push(at(measurement.methods, 0))
      idempotency.endpoints.push({ ...at(idempotency.endpoints, 2), key: 'required' })
    }),
  ).toEqual([
    'measurement.methods.4.id measurement.methods.duplicate-id',
    'security.certifications.4.id security.certifications.duplicate-id',
    'idempotency.endpoints.4.path idempotency.endpoints.duplicate-id',
  ])
})

test('a tier with a control that the service does not have', () => {
  expect(faults(({ security }) => Object.assign(security.accessControl, { scim: false }))).toEqual(
    [0, 1, 2, 3, 4].map((tier) => `tiers.${tier}.features.1 tier.unknown-feature`),
  )
})

test('a traffic floor without probes to hear below it', () => {
  const withoutProbes = ({ measurement }: Terms) => {
    measurement.methods = measurement.methods.filter(({ id }) => id !== 'synthetic-probes')
  }
  expect(faults(withoutProbes)).toEqual(['measurement.trafficFloor measurement.no-probes'])
  expect(
    faults((terms) => {
      withoutProbes(terms)
      terms.measurement.trafficFloor = null
    }),
  ).toEqual([])
})

test('recovery objectives of a region that does not exist', () => {
  expect(
    faults(({ continuity }) => {
      continuity.regions.moon = { rtoMinutes: 60, rpoMinutes: null }
    }),
  ).toEqual(['continuity.regions.moon continuity.unknown-region'])
})
