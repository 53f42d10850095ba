import { expect, test } from 'vitest'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { groupFindings } from './group-rule.ts'

const REGIONS = [
  { id: 'eu', staff: [{ employer: 'Acme Ireland Limited', country: 'Ireland' }] },
  { id: 'us', staff: [{ employer: 'Acme, Inc.', country: 'United States' }] },
]

/** Acme's Irish company as the list has it, with people in these countries. */
function ireland(countries: string[], facts: Partial<Subprocessor> = { group: true }): Subprocessor {
  return {
    id: 'acme-ireland',
    name: 'Acme Ireland',
    legalName: 'Acme Ireland Limited',
    address: 'not stated',
    seat: 'IE',
    contact: { name: 'not stated', position: 'not stated', details: 'not stated' },
    website: 'https://www.example.com/',
    purpose: 'Supports customers.',
    responsibilities: 'Support.',
    dataCategories: ['names'],
    dataSubjects: ['users'],
    addedOn: '2024-02-29',
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    chain: { rank: 1, parent: null },
    regions: [
      {
        region: 'eu',
        storage: 'none',
        access: countries.map((country) => ({ place: 'somewhere', country })),
        mechanism: 'none-needed',
      },
    ],
    ...facts,
  }
}

const found = (list: Subprocessor[], regions = REGIONS) =>
  groupFindings(list, regions, 'Acme, Inc.').map(({ place }) => ('path' in place ? place.path.join('.') : ''))

test('a company of the group whose people are named where they are is sound', () => {
  expect(found([ireland(['IE'])])).toEqual([])
})

test('access from a country that the terms do not name is found, in the region that lacks it', () => {
  expect(found([ireland(['IE', 'PH'])])).toEqual(['regions.0.access.1.country'])
  expect(found([ireland(['IE'])], [{ id: 'eu', staff: [] }])).toEqual(['regions.0.access.0.country'])
})

test('a company outside the group is none of the rule, wherever its people are', () => {
  const other = ireland(['PH'], { legalName: 'Zendesk, Inc.' })
  expect(found([other])).toEqual([])
})

test.each([
  [{}, 'id'],
  [
    { group: true, controllerData: { what: 'billing contacts', clause: 'roles.controller-data' } },
    'controllerData',
  ],
  [{ group: true, onlyWith: { channels: ['emergency-phone'] } }, 'onlyWith'],
] as const)('an employer that the terms name cannot be %j', (facts, path) => {
  expect(found([ireland(['IE'], facts as Partial<Subprocessor>)])).toEqual([path])
})

test('says which regions name it, and both ways to make it right', () => {
  expect(groupFindings([ireland(['IE'], {})], REGIONS, 'Acme, Inc.')).toEqual([
    {
      rule: 'subprocessors.group',
      place: { in: 'subprocessor', id: 'acme-ireland', path: ['id'] },
      message:
        "acme-ireland is no company of the vendor's group, but terms.yaml names Acme Ireland Limited in staff of region eu",
      fix: "Write group: true, or take it out of the region's staff.",
    },
  ])
})
