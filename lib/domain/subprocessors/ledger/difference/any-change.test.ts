import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engagementKey } from '../../engagements/engagements.ts'
import type { Subprocessor } from '../../schema.ts'
import { changedFields, type NamesInRecords, recordFields } from './record-fields.ts'

const NAMES: NamesInRecords = { regions: new Map(), channels: new Map(), companies: new Map() }
const NO_LIMIT = ['Every customer.']
/** What an engagement has from its record where it says nothing of it itself. */
const INHERITED = ['purpose', 'dataCategories', 'dataSubjects', 'addedOn'] as const

const PLACES = [
  [{ place: 'Frankfurt', country: 'DE' }],
  [
    { place: 'Dublin', country: 'IE' },
    { place: 'not stated', country: 'US' },
  ],
]
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const words = (...list: string[]) => fc.constantFrom(...list)
const lists = (...list: string[]) => fc.subarray(list, { minLength: 1 })

const engagements = fc.uniqueArray(
  fc.record(
    {
      region: words('eu', 'us'),
      engagement: words('texts', 'logs'),
      services: lists('console', 'mail'),
      tiers: lists('small', 'large'),
      onlyIf: words('ai'),
      unless: words('own-mail'),
      purpose: words('Hosts.', 'Counts.'),
      dataCategories: lists('names', 'addresses'),
      dataSubjects: lists('users', 'callers'),
      storage: fc.constantFrom<Subprocessor['regions'][number]['storage']>('none', 'not stated', ...PLACES),
      access: fc.constantFrom<Subprocessor['regions'][number]['access']>('not stated', ...PLACES),
      mechanism: fc.constantFrom('scc-module-3' as const, 'adequacy' as const),
      mechanismNote: words('As said.', 'Since then.'),
      addedOn: words('2026-03-01', '2026-04-01'),
      until: words('2027-01-31', '2027-02-28'),
    },
    { requiredKeys: ['region', 'storage', 'access', 'mechanism'] },
  ),
  { selector: ({ region, engagement }) => `${region}/${engagement}`, minLength: 1, maxLength: 4 },
)

/** Records of one company that say this or that in every field. */
const records: fc.Arbitrary<Subprocessor> = fc
  .record({
    name: words('Acme', 'Acme Cloud'),
    legalName: words('Acme, Inc.', 'Acme GmbH'),
    address: words('not stated', 'Main Street 1'),
    seat: words('US', 'DE'),
    contact: fc.record({
      name: words('Ada', 'not stated'),
      position: words('not stated'),
      details: words('a@example.com', 'not stated'),
    }),
    website: words('https://acme.example.com/'),
    purpose: words('Hosts.', 'Counts.', 'Sends.'),
    responsibilities: words('Runs them.', 'Runs all.'),
    dataCategories: lists('names', 'addresses', 'numbers'),
    dataSubjects: lists('users', 'callers'),
    addedOn: words('2026-01-01', '2026-02-01', 'not stated'),
    certifications: maybe(lists('ISO/IEC 27001:2022', 'SOC 2 Type II')),
    dpaUrl: words('not stated', 'https://acme.example.com/dpa'),
    listUrl: words('not stated', 'https://acme.example.com/list'),
    chain: fc.constantFrom({ rank: 1, parent: null }, { rank: 2, parent: 'beta' }),
    group: maybe(fc.constant(true)),
    controllerData: maybe(fc.record({ what: words('billing contacts'), clause: words('roles.data') })),
    onlyWith: maybe(fc.record({ channels: lists('slack', 'phone') })),
    dpf: maybe(
      fc.record({
        participant: words('Acme, Inc.'),
        frameworks: fc.subarray(['eu-us' as const, 'swiss-us' as const], { minLength: 1 }),
        checkedOn: words('2026-11-12', '2026-11-13'),
      }),
    ),
    regions: engagements,
  })
  .map((some) => ({ id: 'acme', ...some }))

type Told = Map<string, readonly string[]>

/** What is printed of a record. */
function toldOf(record: Subprocessor): Told {
  return new Map(recordFields(record, NAMES).map(({ key, lines }) => [key, lines]))
}

/** What is printed, with what each engagement has from its record. */
function inFull(told: Told): Record<string, readonly string[]> {
  const keys = [...told.keys()].filter((key) => key.endsWith('/storage'))
  const engagements = keys.flatMap((key) => {
    const own = key.slice(0, -'/storage'.length)
    return [
      ...INHERITED.map((field) => [`${own}/${field}`, told.get(`${own}/${field}`) ?? told.get(field)]),
      [`${own}/limits`, told.get(`${own}/limits`) ?? NO_LIMIT],
    ]
  })
  return { ...Object.fromEntries(told), ...Object.fromEntries(engagements) }
}

/**
 * Two records of a company. Where an engagement says a thing itself on one side alone, the record says the same of it on both:
 * of such a one it is told what it has from then on, and not from whom.
 */
const pairs = fc.tuple(records, records).map(([before, drawn]): [Subprocessor, Subprocessor] => {
  const after = { ...drawn }
  for (const field of INHERITED) {
    const isOwn = (record: Subprocessor) =>
      new Map(record.regions.map((entry) => [engagementKey(entry), entry[field] !== undefined]))
    const [was, is] = [isOwn(before), isOwn(after)]
    if ([...is].some(([key, own]) => was.has(key) && was.get(key) !== own))
      Object.assign(after, { [field]: before[field] })
  }
  return [before, after]
})

test('the fields in which two records differ, applied to what the first says, give what the second says', () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const told = toldOf(before)
      for (const { key, before: was, after: is } of changedFields(before, after, NAMES)) {
        expect(was).not.toEqual(is)
        if (told.has(key)) expect(was).toEqual(told.get(key))
        if (is === null) told.delete(key)
        else told.set(key, is)
      }
      expect(inFull(told)).toEqual(inFull(toldOf(after)))
    }),
    { numRuns: 1000 },
  )
})

test('no field is told of two records that say the same, in whatever order their engagements stand', () => {
  fc.assert(
    fc.property(records, (record) => {
      const turned = { ...record, regions: record.regions.toReversed() }
      expect(changedFields(record, turned, NAMES)).toEqual([])
    }),
  )
})

test('a difference read backwards tells the same fields the other way round', () => {
  fc.assert(
    fc.property(records, records, (before, after) => {
      const forth = changedFields(before, after, NAMES).map(({ key, before: was, after: is }) => [
        key,
        was,
        is,
      ])
      const back = changedFields(after, before, NAMES).map(({ key, before: was, after: is }) => [
        key,
        is,
        was,
      ])
      expect(new Map(forth.map(([key, ...lines]) => [key, lines]))).toEqual(
        new Map(back.map(([key, ...lines]) => [key, lines])),
      )
    }),
  )
})
