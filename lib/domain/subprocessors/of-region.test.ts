import { expect, test } from 'vitest'
import { subprocessorsOf } from './of-region.ts'
import type { Subprocessor } from './schema.ts'

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
  expect(subprocessorsOf('eu', [zeta])).toEqual([
    {
      ...facts,
      id: 'zeta',
      name: 'Zeta',
      seat: 'United States',
      chain: { rank: 1, parent: null, parentName: null },
      region: 'eu',
      storage: ['Frankfurt, Germany', 'Dublin, Ireland'],
      access: ['not stated'],
      mechanism: 'EU Standard Contractual Clauses, module 3',
      mechanismNote: null,
    },
  ])
})

test('differs by region in members and in places', () => {
  const apac = subprocessorsOf('apac', [zeta, alpha])
  expect(apac.map(({ id }) => id)).toEqual(['zeta'])
  expect(apac[0]).toMatchObject({
    storage: ['Singapore'],
    access: ['United States (place not stated)'],
    mechanism: 'EU–US Data Privacy Framework',
    mechanismNote: 'As long as certified.',
  })
})

test('sorts by name without regard to case, whatever the order of the list', () => {
  const names = (list: Subprocessor[]) => subprocessorsOf('eu', list).map(({ name }) => name)
  expect(names([zeta, alpha])).toEqual(['alpha', 'Zeta'])
  expect(names([alpha, zeta])).toEqual(['alpha', 'Zeta'])
})

test('prints none and not stated, and the name of the parent', () => {
  expect(subprocessorsOf('eu', [zeta, alpha])[0]).toMatchObject({
    seat: 'France',
    storage: ['none'],
    access: ['not stated'],
    mechanism: 'not stated',
    chain: { rank: 2, parent: 'zeta', parentName: 'Zeta' },
  })
})

test('refuses a chain whose parent is not in the list', () => {
  expect(() => subprocessorsOf('eu', [alpha])).toThrow(RangeError)
})

test('has nothing for an unknown region and does not change the list', () => {
  const list = [zeta, alpha]
  const before = structuredClone(list)
  expect(subprocessorsOf('mars', list)).toEqual([])
  subprocessorsOf('eu', list)
  expect(list).toEqual(before)
})
