import { expect, test } from 'vitest'
import { record } from '../ledger/testing/notices.ts'
import { type ListSelection, selectedFrom } from '../selection/selection.ts'
import { type AnnexSource, annexOf } from './annex.ts'
import { annexContent, annexDataText } from './annex-data.ts'

const TERMS = {
  regions: [
    { id: 'eu', name: 'European Union' },
    { id: 'us', name: 'United States' },
  ],
  tiers: [{ id: 'small', name: 'Small', supportPlan: 'mail' }],
  supportPlans: [{ id: 'mail', channels: ['email'] }],
  channels: [{ id: 'email', name: 'E-mail' }],
  conditions: [{ id: 'own-mail', name: 'the customer brings its own mail server' }],
}
const region = (id: string, country: string) => ({
  region: id,
  storage: [{ place: 'not stated', country }],
  access: 'not stated' as const,
  mechanism: 'scc-module-3' as const,
  mechanismNote: undefined,
})
const mail = record('mail', {
  name: 'Mailer',
  purpose: 'Delivers e-mails.',
  dpaUrl: 'https://mail.example.com/dpa',
  regions: [
    { ...region('eu', 'DE'), unless: 'own-mail' },
    { ...region('us', 'US'), unless: 'own-mail' },
    {
      ...region('us', 'US'),
      engagement: 'text-messages',
      purpose: 'Sends codes.',
      dataCategories: ['telephone numbers'],
      addedOn: '2026-05-01',
    },
  ],
})
const below = record('below', { chain: { rank: 2, parent: 'mail' }, group: true })
const pay = record('pay', { controllerData: { what: 'billing contacts', clause: 'roles.controller-data' } })
const LIST = [mail, below, pay]
const NOTICE = {
  id: '2026-05-20-mail',
  title: 'Mailer: location',
  publishedAt: '2026-05-20T09:00:00Z',
  effectiveOn: ['2026-07-01', '2026-07-01'],
  concerns: 'every region: every tier',
  objectBy: '2026-06-19',
  objection: 'Until 19 June 2026.',
  href: 'https://sla.example.com/subprocessors/changes/2026-05-20-mail',
}

function sourceOf(more: Partial<AnnexSource> & { selection: ListSelection }): AnnexSource {
  return {
    vendor: {
      ...{ legalName: 'Vendor, Inc.', shortName: 'Vendor', fileName: 'vendor' },
      ...{ address: '1 Road', contact: 'privacy@vendor.example.com' },
    },
    site: 'https://sla.example.com',
    tier: null,
    region: null,
    place: null,
    period: { from: '2026-05-01', to: '2026-06-30' },
    entry: { id: NOTICE.id, publishedAt: NOTICE.publishedAt, sha256: 'e'.repeat(64) },
    listed: 2,
    selected: selectedFrom(LIST, more.selection, TERMS).selected,
    notices: [NOTICE],
    ...more,
  }
}

const EVERYONE = sourceOf({ selection: { tier: null, region: null } })
const annex = (source: AnnexSource) => annexOf(source, annexDataText(source), 'd'.repeat(64))
const linesOf = (source: AnnexSource, name: string) => {
  const found = annex(source)
    .parts.flatMap(({ records }) => records)
    .find((one) => one.name === name)
  return Object.fromEntries(found?.lines.map(({ label, words }) => [label, words]) ?? [])
}

test('an annex has the sub-processors, the providers for billing and the changes ahead, each in a part', () => {
  const { name, title, subject, fileName, facts, opening, parts, running, addresses } = annex(EVERYONE)
  expect(
    parts.map(({ number, title: part, records }) => [number, part, records.map((one) => one.name)]),
  ).toEqual([
    ['A', 'Sub-processors', ['below Ltd.', 'mail Ltd.']],
    ['B', 'Providers for billing contact data, not sub-processors', ['pay Ltd.']],
    ['C', 'Changes ahead', ['Mailer: location']],
  ])
  expect([title, subject, fileName]).toEqual([
    'Sub-processors of Vendor, Inc.',
    'Sub-processors for every tier and region, from 1 May 2026',
    'vendor-subprocessors-2026-05-01.pdf',
  ])
  expect(facts.map(({ value }) => value)).toEqual([
    'every tier',
    'every region',
    '1 May 2026',
    '30 June 2026',
  ])
  expect(opening[0]).toBe(
    'This is the list of sub-processors of Vendor, Inc. for every tier and region, as it stands on every day from 1 May 2026 to 30 June 2026 by what was announced when it was made. What was announced may still be withdrawn or amended, and a removal may take effect at once.',
  )
  expect(opening[1]).toBe(
    'It has 2 companies. 2 of 2 do not state from where staff can reach the data. 1 of 2 does not state the town of a place. 2 of 2 do not state an address. 2 of 2 do not state a contact. 1 of 2 does not state a data processing agreement. 2 of 2 do not state a general list of sub-processors.',
  )
  expect(running).toEqual({
    head: 'Sub-processors of Vendor, Inc.',
    days: '1 May 2026 to 30 June 2026',
    foot: 'every tier · every region',
  })
  expect(addresses).toEqual({
    verify: 'https://sla.example.com/verify',
    entry: 'https://sla.example.com/subprocessors/changes/2026-05-20-mail/entry.json',
    again: `https://sla.example.com/documents/2026-05-01-${'d'.repeat(32)}/every-tier/every-region/annex.pdf`,
  })
  expect(name.version).toBe(`2026-05-01-${'d'.repeat(32)}`)
})

test('what a company’s engagements all say stands once, the rest with those that say it', () => {
  expect(linesOf(EVERYONE, 'mail Ltd.')).toMatchObject({
    'Known as': ['Mailer'],
    Processing: [
      'European Union, United States: Delivers e-mails.',
      'United States (text messages): Sends codes.',
    ],
    'Used for': ['European Union, United States: Not if the customer brings its own mail server.'],
    Data: ['European Union, United States: names', 'United States (text messages): telephone numbers'],
    'Data subjects': ['users'],
    Storage: [
      'European Union: Germany (place not stated)',
      'United States, United States (text messages): United States (place not stated)',
    ],
    Access: ['not stated'],
    'Transfer mechanism': ['EU Standard Contractual Clauses, module 3'],
    'Engaged by': ['Vendor, Inc.'],
    'Listed since': [
      'European Union, United States: 1 January 2026',
      'United States (text messages): 1 May 2026',
    ],
    'Its own DPA': ['https://mail.example.com/dpa'],
  })
  expect(linesOf(EVERYONE, 'below Ltd.')).toMatchObject({
    'Engaged by': ['Mailer'],
    Group: ['A company of Vendor’s own group'],
  })
})

test('an annex for some customers says for whom, and holds what they use alone', () => {
  const selection = { tier: 'small', region: 'us', conditions: { 'own-mail': true } }
  const source = sourceOf({
    selection,
    tier: { id: 'small', name: 'Small' },
    region: { id: 'us', name: 'United States' },
    place: 'Small, United States, where the customer brings its own mail server',
    period: { from: '2026-05-01', to: null },
    notices: [],
  })
  const { opening, parts, running, name, fileName } = annex(source)
  expect(
    parts.map(({ number, title, text, records }) => [number, title, text.length, records.length]),
  ).toEqual([
    ['A', 'Sub-processors', 0, 1],
    ['B', 'Changes ahead', 1, 0],
  ])
  expect(parts[1]?.text).toEqual(['No change that concerns this list is announced.'])
  expect(linesOf(source, 'mail Ltd.')).toMatchObject({
    Processing: ['Sends codes.'],
    'Listed since': ['1 May 2026'],
  })
  expect(opening[0]).toContain(
    'for Small, United States, where the customer brings its own mail server, as it stands on every day from 1 May 2026 on by what was announced when it was made.',
  )
  expect(opening[1]).toMatch(/^Of 2 companies on the whole list, 1 is used for Small, United States, where /)
  expect(opening[2]).toBe('Services and conditions that make no difference to this list are not named.')
  expect(running.foot).toBe('Small · United States · certain services or conditions')
  expect(name.region).toBe('us;conditions=own-mail:yes')
  expect(fileName).toBe('vendor-subprocessors-small-us-2026-05-01.pdf')
})

test('the data inside have the engagements that are chosen, and their text tells lists apart', () => {
  const selection = { tier: null, region: 'us', conditions: { 'own-mail': true } }
  const data = JSON.parse(annexDataText(sourceOf({ selection })))
  expect(data).toMatchObject({
    services: null,
    conditions: 'own-mail:yes',
    from: '2026-05-01',
    to: '2026-06-30',
  })
  expect(data.subprocessors).toHaveLength(1)
  expect(data.subprocessors[0].regions).toEqual([
    expect.objectContaining({ engagement: 'text-messages', regionName: 'United States', usedFor: [] }),
  ])
  const others = [
    EVERYONE,
    { ...EVERYONE, notices: [] },
    { ...EVERYONE, period: { from: '2026-05-01', to: null } },
    { ...EVERYONE, entry: { ...EVERYONE.entry, sha256: 'f'.repeat(64) } },
    sourceOf({ selection }),
  ].map(annexDataText)
  expect(new Set(others).size).toBe(5)
})

test('the content is the same whatever was said of a customer, where it makes no difference', () => {
  const of = (selection: ListSelection) => annexContent(sourceOf({ selection }))
  const us = { tier: null, region: 'us' }
  expect(of({ ...us, conditions: { 'own-mail': false } })).toBe(of(us))
  expect(of({ ...us, conditions: { 'own-mail': true } })).not.toBe(of(us))
})

test('since when a company is listed may be not stated', () => {
  const selection = { tier: null, region: 'eu' }
  const { selected } = selectedFrom(
    [{ ...below, addedOn: 'not stated', chain: mail.chain }],
    selection,
    TERMS,
  )
  expect(linesOf(sourceOf({ selection, selected }), 'below Ltd.')).toMatchObject({
    'Listed since': ['not stated'],
  })
})
