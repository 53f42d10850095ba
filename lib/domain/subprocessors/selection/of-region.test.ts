import { expect, test } from 'vitest'
import type { Subprocessor } from '../schema.ts'
import { type ServedOffer, subprocessorsOf } from './of-region.ts'

const slack = { id: 'slack', name: 'Shared Slack channel' }
const email = { id: 'email', name: 'E-mail' }
const at = (region: string, ...channels: { id: string; name: string }[]): ServedOffer => ({
  region,
  channels,
})

const facts = {
  legalName: 'Zeta, Inc.',
  address: 'not stated',
  contact: { name: 'not stated', position: 'not stated', details: 'privacy@example.com' },
  website: 'https://www.example.com/',
  purpose: 'Hosts.',
  responsibilities: 'Runs servers.',
  dataCategories: ['names'],
  dataSubjects: ['users'],
  addedOn: '2024-01-01',
  dpaUrl: 'not stated',
  listUrl: 'not stated',
}

const zeta: Subprocessor = {
  ...facts,
  id: 'zeta',
  name: 'Zeta',
  seat: 'US',
  chain: { rank: 1, parent: null },
  regions: [
    {
      region: 'eu',
      storage: [
        { place: 'Frankfurt', country: 'DE' },
        { place: 'Dublin', country: 'IE' },
      ],
      access: 'not stated',
      mechanism: 'scc-module-3',
    },
    {
      region: 'apac',
      storage: [{ place: 'Singapore', country: 'SG' }],
      access: [{ place: 'not stated', country: 'US' }],
      mechanism: 'dpf',
      mechanismNote: 'As long as certified.',
    },
  ],
  dpf: { participant: 'Zeta, Inc.', frameworks: ['eu-us', 'swiss-us'], checkedOn: '2026-11-12' },
}

const alpha: Subprocessor = {
  ...facts,
  id: 'alpha',
  name: 'alpha',
  seat: 'FR',
  chain: { rank: 2, parent: 'zeta' },
  regions: [{ region: 'eu', storage: 'none', access: 'not stated', mechanism: 'not-stated' }],
}

test('resolves one region into words, leaving the others out', () => {
  expect(subprocessorsOf(at('eu'), [zeta])).toEqual([
    {
      ...facts,
      id: 'zeta',
      name: 'Zeta',
      seat: 'United States',
      chain: { rank: 1, parent: null, parentName: null },
      group: false,
      controllerData: null,
      scope: 'Customer Personal Data',
      onlyWith: [],
      region: 'eu',
      engagement: null,
      limits: [],
      storage: ['Frankfurt, Germany', 'Dublin, Ireland'],
      storageCountries: ['Germany', 'Ireland'],
      accessCountries: [],
      access: ['not stated'],
      mechanism: 'EU Standard Contractual Clauses, module 3',
      mechanismNote: null,
    },
  ])
})

test('differs by region in members and in places', () => {
  const apac = subprocessorsOf(at('apac'), [zeta, alpha])
  expect(apac.map(({ id }) => id)).toEqual(['zeta'])
  expect(apac[0]).toMatchObject({
    storage: ['Singapore'],
    access: ['United States (place not stated)'],
    mechanism: 'EU–US Data Privacy Framework',
    mechanismNote: 'Listed as Zeta, Inc. (EU–US and Swiss–US) on 12 November 2026. As long as certified.',
  })
})

test('what came to a region later is listed there since its own day', () => {
  const later = zeta.regions.map((entry) =>
    entry.region === 'eu' ? { ...entry, addedOn: '2027-06-01' } : entry,
  )
  const since = (region: string) => subprocessorsOf(at(region), [{ ...zeta, regions: later }])[0]?.addedOn
  expect([since('eu'), since('apac')]).toEqual(['2027-06-01', zeta.addedOn])
})

test('sorts by name without regard to case, whatever the order of the list', () => {
  const names = (list: Subprocessor[]) => subprocessorsOf(at('eu'), list).map(({ name }) => name)
  expect(names([zeta, alpha])).toEqual(['alpha', 'Zeta'])
  expect(names([alpha, zeta])).toEqual(['alpha', 'Zeta'])
})

test('prints none and not stated, and the name of the parent', () => {
  expect(subprocessorsOf(at('eu'), [zeta, alpha])[0]).toMatchObject({
    seat: 'France',
    storage: ['none'],
    access: ['not stated'],
    mechanism: 'not stated',
    chain: { rank: 2, parent: 'zeta', parentName: 'Zeta' },
  })
})

test('refuses a chain whose parent is not in the list', () => {
  expect(() => subprocessorsOf(at('eu'), [alpha])).toThrow(RangeError)
})

test('has nothing for an unknown region and does not change the list', () => {
  const list = [zeta, alpha]
  const before = structuredClone(list)
  expect(subprocessorsOf(at('mars'), list)).toEqual([])
  subprocessorsOf(at('eu'), list)
  expect(list).toEqual(before)
})

const chat: Subprocessor = {
  ...zeta,
  id: 'chat',
  name: 'Chat',
  chain: { rank: 1, parent: null },
  onlyWith: { channels: ['slack', 'phone'] },
}
const chatHost: Subprocessor = {
  ...alpha,
  id: 'chat-host',
  name: 'Chat host',
  chain: { rank: 2, parent: 'chat' },
}

test('one that only serves a support channel is listed for plans with that channel, with what it engages', () => {
  const ids = (offer: ServedOffer) => subprocessorsOf(offer, [zeta, chat, chatHost]).map(({ id }) => id)
  expect(ids(at('eu', email, slack))).toEqual(['chat', 'chat-host', 'zeta'])
  expect(ids(at('eu', email))).toEqual(['zeta'])
  expect(ids(at('apac', email, slack))).toEqual(['chat', 'zeta'])
})

test('says by name which of the plan’s channels it is used with, and whether it belongs to the group', () => {
  const listed = subprocessorsOf(at('eu', email, slack), [{ ...chat, group: true }])
  expect(listed[0]).toMatchObject({ onlyWith: ['Shared Slack channel'], group: true })
})
