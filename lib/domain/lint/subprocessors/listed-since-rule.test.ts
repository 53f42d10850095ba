import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { listedSinceFindings } from './listed-since-rule.ts'

const scaleway = readCatalogue(process.cwd()).catalogue?.subprocessors.find(({ id }) => id === 'scaleway')
const entry = scaleway?.regions[0]
if (scaleway === undefined || entry === undefined) throw new Error('the demo terms do not load')

/** Scaleway on the list since a day, in regions that may each have a day of their own. */
function listed(addedOn: string, regions: Record<string, string | null>): Subprocessor {
  return {
    ...(scaleway as Subprocessor),
    addedOn,
    regions: Object.entries(regions).map(([region, day]) => ({
      ...(entry as Subprocessor['regions'][number]),
      region,
      ...(day === null ? {} : { addedOn: day }),
    })),
  }
}

const IN_EU = { version: '2026-04-01', subprocessors: [listed('2024-06-03', { eu: null })] }
const NOWHERE = { version: '2026-04-01', subprocessors: [] }
const IN_BOTH = { version: '2026-10-01', subprocessors: [listed('2024-06-03', { eu: null, us: null })] }

const found = (...given: Parameters<typeof listedSinceFindings>) =>
  listedSinceFindings(...given).map(({ place, message, fix }) => [
    place.in === 'subprocessor' ? place.path.join('.') : '',
    `${message}. ${fix}`,
  ])

test('without an earlier version, every day may be right', () => {
  expect(found([listed('2020-01-01', { eu: null })], ['2026-04-01'], [])).toEqual([])
})

test('what is new in a region is listed there from the day of the version', () => {
  const of = (us: string | null) => found([listed('2024-06-03', { eu: null, us })], ['2026-10-01'], [IN_EU])
  expect(of('2026-10-01')).toEqual([])
  expect(of(null)).toEqual([
    [
      'regions.1.region',
      'addedOn is 2024-06-03, but the list of version 2026-04-01 does not have scaleway in region us. In the entry of the region, write addedOn: 2026-10-01, the day on which the first version that has it begins.',
    ],
  ])
  expect(of('2026-09-30').map(([path]) => path)).toEqual(['regions.1.addedOn'])
})

test('what an earlier version first had in a region keeps that day', () => {
  const of = (us: string | null) =>
    found([listed('2024-06-03', { eu: null, us })], ['2027-03-01'], [IN_BOTH, IN_EU])
  expect(of('2026-10-01')).toEqual([])
  expect(of(null).map(([, words]) => words?.match(/write addedOn: \S+,/)?.[0])).toEqual([
    'write addedOn: 2026-10-01,',
  ])
})

test('a company that is new is told once, and not for each of its regions', () => {
  expect(found([listed('2024-06-03', { eu: null, us: null })], ['2026-10-01'], [NOWHERE])).toEqual([
    [
      'addedOn',
      'addedOn is 2024-06-03, but the list of version 2026-04-01 does not have scaleway as a sub-processor. Write addedOn: 2026-10-01, the day on which the first version that has it begins.',
    ],
  ])
  expect(found([listed('2026-10-01', { eu: null, us: null })], ['2026-10-01'], [NOWHERE])).toEqual([])
})

// Both drafts have the list of today, and either may be the first that is released with it.
test('with two drafts, what is new may begin with either', () => {
  const of = (day: string) =>
    found([listed(day, { eu: null })], ['2027-06-01', '2027-09-01'], [NOWHERE]).length
  expect([of('2027-06-01'), of('2027-09-01'), of('2027-07-01')]).toEqual([0, 0, 1])
})

test('what a list had already cannot come onto it later', () => {
  expect(found([listed('2028-05-12', { eu: null })], ['2027-03-01'], [IN_EU])).toEqual([
    [
      'addedOn',
      'addedOn is 2028-05-12, but the list of version 2026-04-01 has scaleway as a sub-processor. Write addedOn: 2026-04-01, or the earlier day on which it came onto the list.',
    ],
  ])
  expect(
    found(
      [listed('2026-12-01', { eu: null })],
      ['2027-03-01'],
      [NOWHERE, { ...IN_EU, version: '2026-10-01' }],
    ),
  ).toEqual([
    [
      'addedOn',
      'addedOn is 2026-12-01, but the list of version 2026-10-01 has scaleway as a sub-processor. Write addedOn: 2026-10-01, the day on which that version begins.',
    ],
  ])
})

test('a region has nobody before the list has', () => {
  expect(found([listed('2024-06-03', { eu: '2020-01-01' })], ['2026-04-01'], [])).toEqual([
    [
      'regions.0.addedOn',
      'addedOn in region eu is 2020-01-01, which is before 2024-06-03, the first day on the list. Write a later day, or leave it out.',
    ],
  ])
})

test('a provider for billing contact data is new as a sub-processor', () => {
  const billing = {
    version: '2026-04-01',
    subprocessors: IN_EU.subprocessors.map((entry) => ({
      ...entry,
      controllerData: { what: 'billing contacts', clause: 'roles.controller-data' },
    })),
  }
  expect(
    found([listed('2024-06-03', { eu: null })], ['2026-10-01'], [billing]).map(([, words]) => words),
  ).toEqual([
    'addedOn is 2024-06-03, but the list of version 2026-04-01 does not have scaleway as a sub-processor. Write addedOn: 2026-10-01, the day on which the first version that has it begins.',
  ])
  expect(found([listed('2026-10-01', { eu: null })], ['2026-10-01'], [billing])).toEqual([])
})
