import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer } from '../offer/offer.ts'
import { creditSteps } from './credit-steps.ts'
import { billingProvidersExhibit, subprocessorsExhibit } from './service-exhibits.ts'
import { exhibit } from './table.ts'

function demoOffer(tier: string, region: string): Offer {
  const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
  const result = source && buildOffer(source, tier, region)
  if (!result?.ok) throw new Error('the demo terms do not load')
  return result.offer
}

function cellsOf({ exhibits }: Offer, name: string): string[][] | undefined {
  return exhibits[name]?.rows.map(({ cells }) => cells)
}

const premium = demoOffer('premium', 'eu')

test('an exhibit has a cell for each column', () => {
  expect(() => exhibit('x', 'X', [{ label: 'A' }, { label: 'B' }], [['row', 'one cell']])).toThrow(RangeError)
  expect(exhibit('x', 'X', [{ label: 'A' }], [['row', 'cell']]).rows).toEqual([
    { id: 'row', cells: ['cell'] },
  ])
})

// Other tiers' figures in it would change the SLA without a difference for this tier.
test('rate limits are numbers, of the tier alone', () => {
  expect(cellsOf(premium, 'rate-limits')).toEqual([['Premium', '6,000', '600']])
})

test('a list without sub-processors says so, and is no heading above nothing', () => {
  const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
  const result = source && buildOffer({ ...source, subprocessors: [] }, 'premium', 'eu')
  if (!result?.ok) throw new Error('the demo terms do not load')
  expect(cellsOf(result.offer, 'subprocessors')).toEqual([['None is used in this region']])
})

test('first response names the clock it is counted on', () => {
  const hours = 'Monday to Friday, 09:00 to 17:00, Europe/Berlin'
  expect(cellsOf(premium, 'first-response')).toEqual([
    ['S1 critical', '30 minutes, 24×7×365', 'every hour of every day'],
    ['S2 high', '2 hours, 24×7×365', 'every hour of every day'],
    ['S3 medium', '4 business hours', hours],
    ['S4 low', '1 business day', hours],
  ])
})

test('the ladder ends with the last level', () => {
  expect(
    cellsOf(premium, 'escalation')?.map(([level, role, handOff]) => `${level} ${role}: ${handOff}`),
  ).toEqual([
    'L1 L1 support: 30 minutes, 24×7×365',
    'L2 On-call engineer: 1 hour, 24×7×365',
    'L3 Engineering manager: 2 hours, 24×7×365',
    'L4 Vice president of engineering: last level',
  ])
})

test('downtime budgets name their basis', () => {
  const budgets = cellsOf(premium, 'downtime-budgets') ?? []
  const allowed = Object.fromEntries(budgets.map((cells) => [cells[0], cells.at(-1)]))
  // 0.05% of 28 days is 1,209.6 s; of 365 days 15,768 s.
  expect(allowed['Calendar month of 28 days']).toBe('20 min 9.6 s')
  expect(allowed['Year of 365 days']).toBe('4 h 22 min 48 s')
})

test('the credit schedule in words', () => {
  expect(cellsOf(premium, 'credit-schedule')).toEqual([
    ['99.95% or more', 'none'],
    ['99% to below 99.95%', '10%'],
    ['95% to below 99%', '25%'],
    ['below 95%', '50%, and the right to terminate'],
  ])
})

test('steps of the chart run from little downtime to much, and up', () => {
  const steps = creditSteps(demoOffer('enterprise', 'us').creditSchedule)
  expect(steps.map(({ edge, creditPercent, height }) => [edge, creditPercent, height])).toEqual([
    ['99.9', '10', 0.2],
    ['99', '25', 0.5],
    ['95', '50', 1],
  ])
  // 0.1%, 1% and 5% of a 30-day month.
  expect(steps.map(({ downtime }) => downtime)).toEqual(['43 min 12 s', '7 h 12 min', '1 d 12 h'])
  const places = steps.map(({ at }) => at)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const place of places) expect(place).toSatisfy((at: number) => at > 0 && at < 1)
})

test('webhook attempts with their delays', () => {
  expect(cellsOf(premium, 'webhooks')).toEqual([
    ['Delivery', 'at least once'],
    ['Signature', 'HMAC-SHA256, as Standard Webhooks 1.0.0 describes'],
    ['Tolerance of the timestamp', '5 min'],
    ['Time for an answer', '15 s'],
    ['Attempts', '10 at most'],
    ['Delay before each attempt', 'at once, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 1 d'],
  ])
})

test('who retries, and how long to wait', () => {
  expect(cellsOf(premium, 'retry-duties')?.map((cells) => cells[1])).toEqual([
    'is passed to the caller, never silently retried',
    'the client',
    'at most 3 × in the example client; 1 second before the first, doubling up to 32 seconds',
  ])
  expect(cellsOf(premium, 'idempotency')?.[0]).toEqual(['POST', '/v1/connections', 'accepted'])
})

test('only an auditor makes a certificate', () => {
  expect(cellsOf(premium, 'certifications')?.map((cells) => cells.slice(0, 3))).toEqual([
    ['SOC 2 Type II', 'independent auditor', 'held'],
    ['ISO/IEC 27001', 'independent auditor', 'held'],
    ['HIPAA', 'no one yet', 'in preparation'],
    ['GDPR', "the vendor's own statement", 'self-declared'],
  ])
})

test('access control names what the tier includes', () => {
  expect(cellsOf(premium, 'access-control')).toEqual([
    ['Single sign-on', 'SAML and OpenID Connect', 'included'],
    ['User provisioning', 'SCIM', 'included'],
    ['Role-based access control', 'roles for users', 'included'],
    ['Audit log', 'immutable, kept for 12 months', 'included'],
    ['Export of the audit log', 'to a SIEM', 'included'],
  ])
})

test('exclusions and measurement', () => {
  expect(premium.exhibits.exclusions?.rows.map(({ id }) => id)).toEqual([
    'scheduled-maintenance',
    'force-majeure',
    'customer-caused',
    'third-party',
  ])
  expect(cellsOf(premium, 'measurement')?.map((cells) => cells[0])).toEqual([
    'Edge records',
    'Synthetic probes',
    'Real-user monitoring',
    'Internal health checks',
    'Few or no requests',
    'Missing data',
    'Audit by the customer',
  ])
  expect(cellsOf(premium, 'measurement')?.slice(4, 6)).toEqual([
    [
      'Few or no requests',
      'a minute with fewer than 20 requests, or fewer than 10% of the median of the same minute of the week over 5 weeks, counts as a bad one if 5% or more of its probes fail; it is a bad one too if as many of its requests do',
    ],
    ['Missing data', 'such a minute without a probe’s result counts as a bad one'],
  ])
  expect(cellsOf(premium, 'not-downtime')).toHaveLength(3)
})

test('who engages a sub-processor is named: the vendor, or the sub-processor above it', () => {
  const [first] = premium.subprocessors
  if (first === undefined) throw new Error('no sub-processor')
  const below = { ...first, id: 'below', chain: { rank: 2, parent: first.id, parentName: 'Slack' } }
  const { columns, rows } = subprocessorsExhibit([first, below], 'Lumenary')
  const at = columns.findIndex(({ label }) => label === 'Engaged by')
  expect(rows.map(({ cells }) => cells[at])).toEqual(['Lumenary', 'Slack, also on this list'])
  // A provider of billing contacts stands on a list of its own, whoever engages it.
  const billing = { ...below, controllerData: { what: 'billing contacts', clause: 'roles.controller-data' } }
  const [provider] = billingProvidersExhibit([first, billing], 'Lumenary').rows
  expect(provider?.cells[at]).toBe('Slack, on the list of sub-processors')
})
