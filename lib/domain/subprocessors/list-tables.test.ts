import { expect, test } from 'vitest'
import { record } from './ledger/testing/notices.ts'
import { annexTable, type ExportedList, listMarkdown, listTable, recordTable } from './list-tables.ts'
import { completenessOf } from './selection/completeness.ts'
import { selectedFrom } from './selection/selection.ts'

const TERMS = {
  regions: [
    { id: 'eu', name: 'European Union' },
    { id: 'us', name: 'United States' },
  ],
  tiers: [
    { id: 'small', name: 'Small', supportPlan: 'mail' },
    { id: 'large', name: 'Large', supportPlan: 'chat' },
  ],
  supportPlans: [
    { id: 'mail', channels: ['email'] },
    { id: 'chat', channels: ['email', 'slack'] },
  ],
  channels: [
    { id: 'email', name: 'E-mail' },
    { id: 'slack', name: 'Slack channel' },
  ],
}
const region = (id: string, country: string) => ({
  region: id,
  storage: [{ place: 'not stated', country }],
  access: [{ place: 'Manila', country: 'PH' }],
  mechanism: 'scc-module-3' as const,
  mechanismNote: undefined,
})
const acme = record('acme', { regions: [region('eu', 'DE'), region('us', 'US')] })
const below = record('below', { chain: { rank: 2, parent: 'acme' } })
const chat = record('chat', { onlyWith: { channels: ['slack'] } })
const pay = record('pay', { controllerData: { what: 'billing contacts', clause: 'roles.controller-data' } })
const LIST = [acme, below, chat, pay]

function exported(tier: string | null, regionId: string | null): ExportedList {
  return {
    selected: selectedFrom(LIST, { tier, region: regionId }, TERMS).selected,
    begins: '2023-02-01',
    narrowed: null,
    on: '2026-11-20',
    place: 'Small',
    vendor: { legalName: 'Vendor, Inc.', shortName: 'Vendor' },
    pageOf: (id) => `https://sla.example.com/subprocessors/${id}`,
  }
}

test('a first day that is not stated is printed as that in every table', () => {
  const old = record('old', { addedOn: 'not stated' })
  const { selected } = selectedFrom([old], { tier: null, region: null }, TERMS)
  const list = { ...exported(null, null), selected }
  const [head = [], row = []] = listTable(list)
  expect(row[head.indexOf('On the list since')]).toBe('not stated')
  expect(recordTable(list)[1]?.at(-1)).toBe('not stated')
  expect(listMarkdown(list)).toContain('| not stated |\n')
  expect(completenessOf(selected)).toContain('1 of 1 does not state a first day on the list.')
})

test('a selection has those that it uses, and says why the other sub-processors are not in it', () => {
  const { selected, excluded } = selectedFrom(LIST, { tier: 'small', region: 'us' }, TERMS)
  expect(selected.map(({ record: { id } }) => id)).toEqual(['acme'])
  expect(excluded.map(({ record: { id }, why }) => [id, why])).toEqual([
    ['below', 'It is not used in the region United States.'],
    ['chat', 'It is not used in the region United States.'],
  ])
  const inEurope = selectedFrom(LIST, { tier: 'small', region: 'eu' }, TERMS)
  expect(inEurope.excluded.map(({ record: { id }, why }) => [id, why])).toEqual([
    ['chat', 'It is used only with Slack channel, which the tier does not include.'],
  ])
  expect(selectedFrom(LIST, { tier: null, region: null }, TERMS).excluded).toEqual([])
})

test('the table has a row for each company and region, and names who engages it', () => {
  const [head = [], ...rows] = listTable(exported('small', null))
  const at = (label: string) => head.indexOf(label)
  expect(rows.map((row) => [row[at('Company')], row[at('Region')], row[at('Engaged by')]])).toEqual([
    ['acme Ltd.', 'European Union', 'Vendor, Inc.'],
    ['acme Ltd.', 'United States', 'Vendor, Inc.'],
    ['below Ltd.', 'European Union', 'ACME'],
    ['pay Ltd.', 'European Union', 'Vendor, Inc.'],
  ])
  expect(rows.every((row) => row.length === head.length)).toBe(true)
  expect(rows[0]?.[at('Page')]).toBe('https://sla.example.com/subprocessors/acme')
})

test('Annex III and the record leave out who is no sub-processor, and name every third country', () => {
  expect(annexTable(exported('large', 'eu')).map(([, , name]) => name)).toEqual([
    'Name',
    'acme Ltd.',
    'below Ltd.',
    'chat Ltd.',
  ])
  const rows = recordTable(exported('large', null))
  // Stored in Germany and the United States, reached from the Philippines.
  expect(rows[1]?.slice(8, 10)).toEqual([
    'Philippines; United States',
    'EU Standard Contractual Clauses, module 3',
  ])
  // In Germany; from where it is reached is not stated.
  expect(rows[2]?.slice(3, 4)).toEqual(['Sub-processor of a sub-processor'])
  expect(rows[3]?.[8]).toBe('places of access not stated')
})

test('Annex III says in sentences what is not stored and what is not stated, and every sheet of which day and for whom it is', () => {
  const none = { ...region('eu', 'DE'), storage: 'none' as const, access: 'not stated' as const }
  const idle = record('idle', { regions: [none] })
  const dark = record('dark', {
    regions: [{ ...none, storage: 'not stated' }],
    chain: { rank: 2, parent: 'acme' },
  })
  const { selected } = selectedFrom([acme, idle, dark], { tier: 'small', region: 'eu' }, TERMS)
  const list = { ...exported('small', 'eu'), selected }
  const [, own = [], second = [], third = []] = annexTable(list)
  expect([own, second, third].map((row) => row[5]?.split('Data subjects: users. ')[1])).toEqual([
    'European Union: stored in Germany (place not stated); access from Manila, Philippines. Engaged by Vendor, Inc.',
    'European Union: place of storage not stated; place of access not stated. Engaged by ACME.',
    'European Union: no data are stored; place of access not stated. Engaged by Vendor, Inc.',
  ])
  for (const table of [listTable(list), annexTable(list), recordTable(list)]) {
    expect(table[0]?.slice(0, 2)).toEqual(['As of', 'For'])
    expect(new Set(table.slice(1).map(([on, place]) => `${on}, ${place}`))).toEqual(
      new Set(['2026-11-20, Small']),
    )
  }
})

test('in Markdown no text ends a cell', () => {
  const list = exported('large', 'eu')
  const odd = {
    ...list,
    selected: list.selected.map((one) => ({ ...one, record: { ...one.record, purpose: 'a | b' } })),
  }
  const lines = listMarkdown(odd)
    .split('\n')
    .filter((line) => line.startsWith('|'))
  // Three sub-processors, and apart from them one provider for billing contact data.
  expect(lines).toHaveLength(2 + 3 + 2 + 1)
  for (const line of lines) expect(line.replaceAll('\\|', '').match(/\|/g)).toHaveLength(7)
})

test('Markdown and the table say what the page says beside a company, and Markdown has billing providers apart', () => {
  const console = { ...region('eu', 'DE'), services: ['console'], onlyIf: 'ai' }
  const own = record('own', { group: true, regions: [console] })
  const terms = {
    ...TERMS,
    services: [{ id: 'console', name: 'Web console' }],
    conditions: [{ id: 'ai', name: 'AI features are on' }],
  }
  const { selected } = selectedFrom([...LIST, own], { tier: 'large', region: 'eu' }, terms)
  const list = { ...exported('large', 'eu'), selected }
  const [processing = '', billing = ''] = listMarkdown(list).split(
    '\n## Providers for billing contact data, not sub-processors\n',
  )
  const said = (text: string, company: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`| ${company} |`))
      ?.split(' | ')[1]
  expect(said(processing, 'acme Ltd.')).toBe('Hosts servers.')
  expect(said(processing, 'below Ltd.')).toBe('Hosts servers.<br>Works for ACME.')
  expect(said(processing, 'chat Ltd.')).toBe('Hosts servers.<br>Only with Slack channel.')
  expect(said(processing, 'own Ltd.')).toBe(
    'Hosts servers. Only for Web console. Only if AI features are on.<br>A company of the vendor’s own group.',
  )
  expect(said(processing, 'pay Ltd.')).toBeUndefined()
  expect(said(billing, 'pay Ltd.')).toBe(
    'Hosts servers.<br>Billing contacts only; not Customer Personal Data.',
  )
  const [head = [], ...rows] = listTable(list)
  expect(rows.map((row) => row[head.indexOf('Own group')])).toEqual(['no', 'no', 'no', 'yes', 'no'])
})
