import { expect, test } from 'vitest'
import { engagementsSchema } from './engagements/schema.ts'
import { engagementRows } from './ledger/difference/engagement-rows.ts'
import { recordFields } from './ledger/difference/record-fields.ts'
import { record } from './ledger/testing/notices.ts'
import { hiddenHit } from './list/row.ts'
import { type Subprocessor, subprocessorSchema } from './schema.ts'
import { hitIn } from './search.ts'
import { selectedFrom } from './selection/selection.ts'

const TERMS = {
  regions: [
    { id: 'us', name: 'United States' },
    { id: 'apac', name: 'Asia-Pacific' },
  ],
  tiers: [{ id: 'premium', name: 'Premium', supportPlan: 'chat' }],
  supportPlans: [{ id: 'chat', channels: ['slack'] }],
  channels: [{ id: 'slack', name: 'Slack channel' }],
  services: [{ id: 'console', name: 'Web console' }],
  conditions: [
    { id: 'ai', name: 'AI features are on' },
    { id: 'own-mail', name: 'the customer sends by its own server' },
  ],
}

const ALL_OF_AN_ENGAGEMENT: Required<Subprocessor['regions'][number]> = {
  region: 'apac',
  engagement: 'text-messages',
  services: ['console'],
  tiers: ['premium'],
  onlyIf: 'ai',
  unless: 'own-mail',
  purpose: 'Sends sign-in codes.',
  dataCategories: ['telephone numbers'],
  dataSubjects: ['callers'],
  storage: [{ place: 'Sydney', country: 'AU' }],
  access: [{ place: 'Manila', country: 'PH' }],
  mechanism: 'dpf',
  mechanismNote: 'Access from the Philippines is under the clauses.',
  addedOn: '2025-08-09',
  until: '2028-01-31',
}
/** Says something in every field that a record can have; each says something else. */
const ALL: Required<Subprocessor> = {
  id: 'acme',
  name: 'Acme',
  legalName: 'Acme Holdings, Inc.',
  address: '1 Main Street, Springfield',
  seat: 'US',
  contact: { name: 'Ada Byron', position: 'not stated', details: 'privacy@acme.example.com' },
  website: 'https://acme.example.com/start',
  purpose: 'Hosts servers.',
  responsibilities: 'Runs machines and no software.',
  dataCategories: ['names'],
  dataSubjects: ['users'],
  addedOn: '2025-05-01',
  certifications: ['ISO/IEC 27001:2022', 'SOC 2 Type II'],
  dpaUrl: 'https://acme.example.com/dpa',
  listUrl: 'https://acme.example.com/engaged',
  chain: { rank: 2, parent: 'above' },
  group: true,
  controllerData: { what: 'billing contacts', clause: 'roles.controller-data' },
  onlyWith: { channels: ['slack'] },
  dpf: { participant: 'Acme Participant', frameworks: ['eu-us'], checkedOn: '2026-11-12' },
  regions: [
    { region: 'us', storage: 'none', access: 'not stated', mechanism: 'scc-module-3' },
    ALL_OF_AN_ENGAGEMENT,
  ],
}
const ABOVE = record('above', { name: 'Above' })
const { selected } = selectedFrom([ALL, ABOVE], { tier: null, region: null }, TERMS)
const [acme] = selected
if (acme === undefined) throw new Error('nothing is selected')

test('whatever the page of a company says of it is found', () => {
  // A new field has to be added to the record above, and is then missed below until it is searched.
  expect(Object.keys(ALL).sort()).toEqual(Object.keys(subprocessorSchema.shape).sort())
  expect(Object.keys(ALL_OF_AN_ENGAGEMENT).sort()).toEqual(
    Object.keys(engagementsSchema.element.shape).sort(),
  )
  const named = (list: readonly { id: string; name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]))
  const names = {
    regions: named(TERMS.regions),
    channels: named(TERMS.channels),
    companies: named([ALL, ABOVE]),
    tiers: TERMS.tiers,
    engagedFor: TERMS,
  }
  // A sentence that stands there of every such company.
  const ofAll = 'For all its services.'
  const fields = recordFields(ALL, names).flatMap(({ lines }) => lines)
  const rows = engagementRows(ALL, names).flatMap(({ name, storage, access, mechanism, since }) => [
    name,
    ...[...storage, ...access, ...mechanism, since ?? ''],
  ])
  const lines = [...fields, ...rows].filter((line) => line !== ofAll)
  expect(lines.length).toBeGreaterThan(40)
  expect(lines.filter((line) => hitIn(acme, line) === null)).toEqual([])
})

test.each([
  ['may 2025', 'Since', '1 May 2025'],
  ['2025-05-01', 'Since', '2025-05-01'],
  ['9 August', 'Since', '9 August 2025'],
  ['asia-pacific', 'Region', 'Asia-Pacific (text messages)'],
  ['text messages', 'Region', 'Asia-Pacific (text messages)'],
  ['example.com/start', 'Website', 'https://acme.example.com/start'],
  ['com/dpa', 'Its data processing agreement', 'https://acme.example.com/dpa'],
  ['engaged', 'Its general list of sub-processors', 'https://acme.example.com/engaged'],
  ['slack', 'Only with', 'Slack channel'],
  ['billing contacts', 'Processes', 'Billing contacts only; not Customer Personal Data'],
  ['12 November 2026', 'Data Privacy Framework', 'Listed as Acme Participant (EU–US) on 12 November 2026.'],
  ['own group', 'Group', 'A company of the vendor’s own group.'],
  ['byron', 'Contact', 'Ada Byron, privacy@acme.example.com; position not stated'],
])('%s is found in the field %s', (q, label, text) => {
  const evidence = 'Data Privacy Framework'
  // Where the framework is the mechanism of an engagement, what is said of the transfer has the evidence first.
  const one = label === evidence ? withoutTransfers() : acme
  expect(hitIn(one, q)).toEqual({ label, text })
})

function withoutTransfers() {
  const [entry] = selectedFrom(
    [{ ...ALL, regions: ALL.regions.slice(0, 1) }, ABOVE],
    { tier: null, region: null },
    TERMS,
  ).selected
  if (entry === undefined) throw new Error('nothing is selected')
  return entry
}

test('a row says where a term stands unless it shows it', () => {
  expect(hiddenHit(acme, 'may 2025', ['since'])).toBeNull()
  expect(hiddenHit(acme, 'may 2025', ['purpose'])).toBe('Since: 1 May 2025')
  // The column has the first day of all, in words.
  expect(hiddenHit(acme, '2025-05-01', ['since'])).toBe('Since: 2025-05-01')
  expect(hiddenHit(acme, '9 August', ['since'])).toBe('Since: 9 August 2025')
  expect(hiddenHit(acme, 'com/dpa', ['since'])).toBe(
    'Its data processing agreement: https://acme.example.com/dpa',
  )
  // These stand beside the company: "Only with Slack channel.", "Works for Above.".
  expect(hiddenHit(acme, 'slack', ['since'])).toBeNull()
  expect(hiddenHit(acme, 'above', ['since'])).toBeNull()
})
