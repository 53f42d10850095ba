import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engagementKey } from '../../engagements/engagements.ts'
import type { Subprocessor } from '../../schema.ts'
import { records } from '../testing/ledgers.ts'
import { changedFields, type NamesInRecords, recordFields } from './record-fields.ts'

const NAMES: NamesInRecords = { regions: new Map(), channels: new Map(), companies: new Map() }
const NO_LIMIT = ['Every customer.']
/** What an engagement has from its record where it says nothing of it itself. */
const INHERITED = ['purpose', 'dataCategories', 'dataSubjects', 'addedOn'] as const

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
