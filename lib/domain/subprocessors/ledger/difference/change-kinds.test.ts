import { expect, test } from 'vitest'
import type { Subprocessor } from '../../schema.ts'
import { added, record, removed, turned } from '../testing/notices.ts'
import { kindsOf, leavesCompany, mayBeObjectedTo, owesPeriod } from './change-kinds.ts'

const acme = record('acme')
const inUs = { ...acme.regions[0], region: 'us' } as Subprocessor['regions'][number]
const eu = acme.regions[0] as Subprocessor['regions'][number]

// Clause subprocessors.notice: seat, purpose, categories of data, data subjects, places, mechanism.
test.each<[string, Partial<Subprocessor>, string[], boolean]>([
  ['another company', { legalName: 'Acme Two Ltd.' }, ['company'], true],
  ['another seat', { seat: 'FR' }, ['company'], true],
  ['another purpose', { purpose: 'Sends e-mail.' }, ['purpose'], true],
  ['more data', { dataCategories: ['names', 'e-mail addresses'] }, ['data'], true],
  ['other persons', { dataSubjects: ['administrators'] }, ['data'], true],
  [
    'a certification',
    { dpf: { participant: 'Acme', frameworks: ['eu-us'], checkedOn: '2026-01-01' } },
    ['mechanism'],
    true,
  ],
  ['a region more', { regions: [eu, inUs] }, ['location'], true],
  ['another place', { regions: [{ ...eu, storage: 'none' }] }, ['location'], true],
  [
    'another mechanism and place',
    { regions: [{ ...eu, access: [{ place: 'Paris', country: 'FR' }], mechanism: 'adequacy' }] },
    ['location', 'mechanism'],
    true,
  ],
  [
    'another place and the note on it',
    { regions: [{ ...eu, storage: 'none', mechanismNote: 'Nothing is stored.' }] },
    ['location'],
    true,
  ],
  ['another note alone', { regions: [{ ...eu, mechanismNote: 'Otherwise.' }] }, ['mechanism'], true],
  ['fewer customers', { onlyWith: { channels: ['slack'] } }, ['scope'], true],
  ['another service', { regions: [{ ...eu, services: ['console'] }] }, ['scope'], true],
  [
    'the words of its record said again',
    { regions: [{ ...eu, purpose: acme.purpose, dataCategories: acme.dataCategories }] },
    ['details'],
    false,
  ],
  [
    'other words in the record, which an engagement no longer has from it',
    { purpose: 'Sends e-mail.', regions: [{ ...eu, purpose: acme.purpose }] },
    ['purpose'],
    true,
  ],
  ['a condition', { regions: [{ ...eu, unless: 'own-mail' }] }, ['scope'], true],
  [
    'something else in a region that it serves',
    { regions: [eu, { ...eu, engagement: 'texts', purpose: 'Sends codes.' }] },
    ['purpose'],
    true,
  ],
  [
    'something else, reached from elsewhere under another mechanism',
    {
      regions: [
        eu,
        {
          ...eu,
          engagement: 'texts',
          purpose: 'Sends codes.',
          access: [{ place: 'Manila', country: 'PH' }],
          mechanism: 'scc-module-3',
        },
      ],
    },
    ['location', 'purpose', 'mechanism'],
    true,
  ],
  [
    'something else with data of its own',
    { regions: [eu, { ...eu, engagement: 'texts', purpose: 'Sends codes.', dataCategories: ['numbers'] }] },
    ['purpose', 'data'],
    true,
  ],
  [
    'something else with data that it has there already',
    { regions: [eu, { ...eu, engagement: 'texts', purpose: 'Sends codes.', dataCategories: ['names'] }] },
    ['purpose'],
    true,
  ],
  [
    'something else about persons of whom it has no data there',
    { regions: [eu, { ...eu, engagement: 'texts', purpose: 'Sends codes.', dataSubjects: ['callers'] }] },
    ['purpose', 'data'],
    true,
  ],
  [
    'a region more, with data of its own',
    { regions: [eu, { ...inUs, dataCategories: ['numbers'] }] },
    ['location', 'data'],
    true,
  ],
  ['another purpose in a region', { regions: [{ ...eu, purpose: 'Sends codes.' }] }, ['purpose'], true],
  ['other data in a region', { regions: [{ ...eu, dataCategories: ['numbers'] }] }, ['data'], true],
  ['an end that is planned', { regions: [{ ...eu, until: '2028-01-31' }] }, ['details'], false],
  ['another address', { address: '1 Example Row' }, ['details'], false],
  [
    'another contact and site',
    { contact: { name: 'A', position: 'B', details: 'C' }, website: 'https://a.example.com/' },
    ['details'],
    false,
  ],
])('%s', (_, changed, kinds, owes) => {
  const change = turned(acme, record('acme', changed), '2026-03-01')
  expect(kindsOf(change)).toEqual(kinds)
  expect(owesPeriod(change)).toBe(owes)
  expect(mayBeObjectedTo(change)).toBe(owes)
})

// Beyond the day that was announced everything is new processing.
test('an end that comes later, or not at all, owes a period, and one that comes sooner does not', () => {
  const until = (day: string | undefined) =>
    record('acme', { regions: [day === undefined ? eu : { ...eu, until: day }] })
  const told = (before: string | undefined, after: string | undefined) => {
    const change = turned(until(before), until(after), '2026-03-01')
    return [kindsOf(change), mayBeObjectedTo(change)]
  }
  expect(told('2028-01-31', '2038-01-31')).toEqual([['scope'], true])
  expect(told('2028-01-31', undefined)).toEqual([['scope'], true])
  expect(told('2028-01-31', '2027-12-31')).toEqual([['details'], false])
  expect(told(undefined, '2028-01-31')).toEqual([['details'], false])
})

test('one that is new owes a period, one that is removed does not, and a replacement is told as one', () => {
  const change = added(acme, '2026-03-01')
  expect([kindsOf(change), owesPeriod(change)]).toEqual([['addition'], true])
  expect(kindsOf({ ...change, replaces: 'zenith' })).toEqual(['replacement'])
  expect([kindsOf(removed(acme, '2026-03-01')), owesPeriod(removed(acme, '2026-03-01'))]).toEqual([
    ['removal'],
    false,
  ])
})

test('a region that is left is told, and owes no period; with anything else changed it does', () => {
  const both = record('acme', { regions: [eu, inUs] })
  const left = turned(both, acme, '2026-03-01')
  expect([kindsOf(left), owesPeriod(left)]).toEqual([['location'], false])
  expect(owesPeriod(turned(both, record('acme', { purpose: 'Sends e-mail.' }), '2026-03-01'))).toBe(true)
})

// Clause subprocessors.billing: announced when added or replaced, without a right to object.
test('a provider for data of the vendor’s own is announced when it is new, and never objected to', () => {
  const data = { what: 'billing contacts', clause: 'roles.controller-data' }
  const pay = record('pay', { controllerData: data })
  expect([owesPeriod(added(pay, '2026-03-01')), mayBeObjectedTo(added(pay, '2026-03-01'))]).toEqual([
    true,
    false,
  ])
  const moved = turned(pay, record('pay', { controllerData: data, seat: 'US' }), '2026-03-01')
  expect([owesPeriod(moved), mayBeObjectedTo(moved)]).toEqual([false, false])
  // Customers get one that they had not: another company, one in their region, one for their tier.
  const forLarge = record('pay', { controllerData: data, regions: [{ ...eu, tiers: ['large'] }] })
  for (const [before, after] of [
    [pay, record('pay', { controllerData: data, legalName: 'Other Payments Ltd.' })],
    [pay, record('pay', { controllerData: data, regions: [eu, inUs] })],
    [forLarge, pay],
  ] as const) {
    const change = turned(before, after, '2026-03-01')
    expect([owesPeriod(change), mayBeObjectedTo(change)]).toEqual([true, false])
  }
  // It becomes a Sub-processor.
  const promoted = turned(pay, record('pay'), '2026-03-01')
  expect([owesPeriod(promoted), mayBeObjectedTo(promoted)]).toEqual([true, true])
})

test('an engagement that ends beside another owes no period, like a region that is left', () => {
  const texts = { ...eu, engagement: 'texts', purpose: 'Sends codes.' }
  const change = turned(record('acme', { regions: [eu, texts] }), acme, '2026-03-01')
  expect([kindsOf(change), owesPeriod(change)]).toEqual([['purpose'], false])
  const other = turned(
    record('acme', { regions: [eu, texts] }),
    record('acme', { regions: [texts] }),
    '2026-03-01',
  )
  expect(owesPeriod(other)).toBe(false)
  // Whatever stands first in the file.
  const first = { ...eu, region: 'us' }
  const left = turned(
    record('acme', { regions: [eu, texts, first] }),
    record('acme', { regions: [first, eu] }),
    '2026-03-01',
  )
  expect(owesPeriod(left)).toBe(false)
})

test('a company is left where it goes, or where something ends that it was engaged for', () => {
  const texts = { ...eu, engagement: 'texts', purpose: 'Sends codes.' }
  const both = record('acme', { regions: [eu, texts] })
  expect([removed(acme, '2026-03-01'), turned(both, acme, '2026-03-01')].map(leavesCompany)).toEqual([
    true,
    true,
  ])
  expect([added(acme, '2026-03-01'), turned(acme, both, '2026-03-01')].map(leavesCompany)).toEqual([
    false,
    false,
  ])
})
