import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { factsOf } from '../../offer-facts/offer-facts.ts'
import type { Region, Terms, Tier } from '../../terms/schema.ts'
import { changeOf, type Direction, opposite } from '../difference.ts'
import { toldTogether } from '../told-together.ts'
import { compareCredits } from './compare-credits.ts'
import { compareFacts } from './compare-facts.ts'
import { termFacts } from './term-facts.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('no version')
const { vendor } = source

/** What no customer is promised, and why it is not compared. */
const NOT_COMPARED: [RegExp, string][] = [
  [/^version$/, 'every two versions differ in it'],
  [
    /^(?:tiers|regions|supportPlans|channels|notDowntime)\.\d+\.id$/,
    'a name that only data refer to each other by',
  ],
  [
    /credits\.\d+\.(?:from|to)(?:Inclusive)?$/,
    'an edge moves only with its neighbour: compare-credits.test.ts',
  ],
  [/^severities\.\d+\.id$/, 'S1 to S4, always'],
  [/^tiers\.\d+\.supportPlan$/, 'its plan is compared, not the name of it'],
  [/^supportPlans\.\d+\.channels\.\d+$/, 'the channels that it names are compared'],
  [/^regions\.\d+\.calendar\.holidays\.\d+\.name$/, 'part of the words of a holiday'],
]

/** A country less is better; one more is for the customer to review, and to object to. */
const COMES_AND_GOES = /^subprocessor-country\./

/** Paths of all values of the terms. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

/** The terms with one value changed into another of its type. */
function changed(terms: Terms, path: readonly string[]): Terms {
  const copy = structuredClone(terms)
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    )
  const key = path.at(-1) ?? ''
  parent[key] = other(parent[key], path)
  return copy
}

const OTHERS: Record<string, unknown> = {
  'without-excluded-time': 'whole-period',
  'at-least': 'above',
  bad: 'good',
  held: 'not-offered',
  'self-declared': 'in-preparation',
  'webhook-delivery': 'idempotency-retention',
  'idempotency-retention': 'webhook-delivery',
  'in-preparation': 'held',
  '24x7': 'business',
  business: '24x7',
  minute: 'hour',
  hour: 'day',
  day: 'hour',
}

function other(value: unknown, path: readonly string[]): unknown {
  if (value === null)
    return path.at(-1) === 'handOff' ? { amount: 1, unit: 'hour', clock: 'business' } : 'now stated'
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  const text = String(value)
  if (text in OTHERS) return OTHERS[text]
  if (['target', 'errorRate', 'creditPercent', 'percent'].includes(path.at(-1) ?? '') && /^\d/.test(text))
    return text === '98.5' ? '98.6' : '98.5'
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return '2027-07-07'
  if (path.at(-1) === 'zone') return 'Asia/Tokyo'
  if (/^\d\d:\d\d$/.test(text)) return '11:11'
  if (path.at(-1) === 'day' || path.includes('days')) return text === 'Friday' ? 'Saturday' : 'Friday'
  return `${text} changed`
}

function differences(before: Terms, after: Terms, path: readonly string[]) {
  const others = pairs(after, path)
  return pairs(before, path).flatMap(([tier, region], index) => {
    const [otherTier, otherRegion] = others[index] as [Tier, Region]
    const old = factsOf(before, vendor, [], tier, region, null)
    const fresh = factsOf(after, vendor, [], otherTier, otherRegion, null)
    return [
      ...compareFacts(termFacts(old), termFacts(fresh)),
      ...compareCredits(old.creditSchedule, fresh.creditSchedule),
    ]
  })
}

/** The offers that a value can touch: those of its own tier or region, else every tier in one region. */
function pairs({ tiers, regions }: Terms, path: readonly string[] = []): [Tier, Region][] {
  const [list, index, id] = path
  if (list === 'continuity' && index === 'regions')
    return regions.filter((region) => region.id === id).map((region) => [tiers[0] as Tier, region])
  const [someTiers, someRegions] = [
    list === 'tiers' ? tiers.slice(Number(index), Number(index) + 1) : tiers,
    list === 'regions' ? regions.slice(Number(index), Number(index) + 1) : regions,
  ]
  const touched = list === 'tiers' ? someRegions : someRegions.slice(0, 1)
  const few = list === 'regions' ? someTiers.slice(0, 1) : someTiers
  return few.flatMap((tier) => touched.map((region): [Tier, Region] => [tier, region]))
}

const paths = leaves(source.terms).filter(
  (path) => !NOT_COMPARED.some(([shape]) => shape.test(path.join('.'))),
)

test('there is something to walk', () => {
  expect(paths.length).toBeGreaterThan(300)
})

// Without the texts: a figure that a clause prints would be noticed there, and tell nobody whether it is better.
test('no value of the terms can change unnoticed, and none changes its mind when looked at the other way round', () => {
  const unnoticed: string[] = []
  const oneWay: string[] = []
  for (const path of paths) {
    const after = changed(source.terms, path)
    const there = differences(source.terms, after, path)
    if (there.length === 0) unnoticed.push(path.join('.'))
    const back = differences(after, source.terms, path)
    const weighed = (found: typeof there, of: (direction: Direction) => Direction) =>
      JSON.stringify(
        found
          .filter(({ id }) => !COMES_AND_GOES.test(id))
          .map(({ id, direction }) => `${id} ${of(direction)}`)
          .toSorted(),
      )
    if (weighed(there, opposite) !== weighed(back, (direction) => direction)) oneWay.push(path.join('.'))
  }
  expect(unnoticed).toEqual([])
  expect(oneWay).toEqual([])
})

test('a country of sub-processors that goes is better, one that comes is told with them', () => {
  const path = ['regions', '1', 'subprocessorCountries', '0']
  const told = differences(source.terms, changed(source.terms, path), path).map(
    ({ before, after, direction, place }) => [before, after, direction, place.topic],
  )
  expect(told).toEqual([
    [null, 'France changed', 'needs-reading', 'Sub-processors'],
    ['France', null, 'better', 'Sub-processors'],
  ])
})

// One change of one value, for one offer: one line; two where the value names a thing, so that one went and one came.
test('no value of the terms gives more lines than things that change', () => {
  const twice = paths.flatMap((path) => {
    const after = changed(source.terms, path)
    const others = pairs(after, path)
    return pairs(source.terms, path).flatMap(([tier, region], index) => {
      const [otherTier, otherRegion] = others[index] as [Tier, Region]
      const [old, fresh] = [
        factsOf(source.terms, vendor, [], tier, region, null),
        factsOf(after, vendor, [], otherTier, otherRegion, null),
      ]
      const lines = [
        ...toldTogether(compareFacts(termFacts(old), termFacts(fresh))),
        ...compareCredits(old.creditSchedule, fresh.creditSchedule),
      ]
      const isReplaced = lines.length === 2 && lines.map(changeOf).toSorted().join() === 'added,removed'
      return lines.length > 1 && !isReplaced ? [`${path.join('.')}: ${lines.map(({ id }) => id)}`] : []
    })
  })
  expect([...new Set(twice)]).toEqual([])
})

test('no fact is told twice under one id', () => {
  for (const [tier, region] of pairs(source.terms)) {
    const ids = termFacts(factsOf(source.terms, vendor, [], tier, region, null)).map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  }
})
