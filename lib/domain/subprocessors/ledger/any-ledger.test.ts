import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from './difference/list-difference.ts'
import type { NoticeEntry } from './entry.ts'
import { listOn, listsByDay, noticesBy } from './list-on.ts'
import { days, ledgers } from './testing/ledgers.ts'

/**
 * The list of a day without any fold: of each company, what the change says that is the last one by that day; of several of
 * one day, the one that stands lowest in the ledger.
 */
function naiveList(ledger: readonly NoticeEntry[], day: string) {
  const standing = ledger.filter(({ id }) => !ledger.some(({ cancels }) => cancels === id))
  const companies = [...new Set(standing.flatMap(({ changes }) => changes.map(({ id }) => id)))].sort()
  return companies.flatMap((company) => {
    const own = standing.flatMap(({ changes }) =>
      changes.filter(({ id, effectiveOn }) => id === company && effectiveOn <= day),
    )
    const last = own.reduce<(typeof own)[number] | undefined>(
      (best, one) => (best === undefined || one.effectiveOn >= best.effectiveOn ? one : best),
      undefined,
    )
    return last?.after ? [last.after] : []
  })
}

test('the list on any day is what the last change by then says of each company', () => {
  fc.assert(
    fc.property(ledgers, days, (ledger, day) => {
      expect(listOn(ledger, day)).toEqual(naiveList(ledger, day))
    }),
    { numRuns: 400 },
  )
})

test('it is so of what was published by any moment: a later withdrawal takes nothing away before', () => {
  fc.assert(
    fc.property(ledgers, days, days, (ledger, published, day) => {
      const known = noticesBy(ledger, new Date(`${published}T09:00:00Z`))
      expect(known).toEqual(ledger.filter(({ publishedAt }) => publishedAt.slice(0, 10) <= published))
      expect(listOn(known, day)).toEqual(naiveList(known, day))
    }),
    { numRuns: 400 },
  )
})

test('the lists by day are those of their days, and between them nothing changes', () => {
  fc.assert(
    fc.property(ledgers, days, (ledger, day) => {
      const last = listsByDay(ledger).findLast((one) => one.day <= day)
      const sorted = (last?.list ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(sorted).toEqual(naiveList(ledger, day))
    }),
  )
})

test('the difference of any two days, applied to the first, gives the second', () => {
  fc.assert(
    fc.property(ledgers, days, days, (ledger, from, to) => {
      const { added, removed, changed } = differenceOf(listOn(ledger, from), listOn(ledger, to))
      const list = new Map(naiveList(ledger, from).map((one) => [one.id, one]))
      for (const { id } of removed) expect(list.delete(id)).toBe(true)
      for (const one of added) expect(list.has(one.id)).toBe(false)
      for (const { before } of changed) expect(list.get(before.id)).toEqual(before)
      for (const one of [...added, ...changed.map(({ after }) => after)]) list.set(one.id, one)
      const made = [...list.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(made).toEqual(naiveList(ledger, to))
    }),
    { numRuns: 400 },
  )
})

test('the ledgers above have what makes a list hard to tell', () => {
  const seen = fc.sample(ledgers, { numRuns: 200, seed: 12 })
  const has = (holds: (ledger: NoticeEntry[]) => boolean) => seen.some(holds)
  expect(has((ledger) => ledger.some(({ cancels }) => cancels !== undefined))).toBe(true)
  expect(has((ledger) => ledger.some(({ changes }) => changes.length === 3))).toBe(true)
  const published = (ledger: NoticeEntry[]) => ledger.map(({ publishedAt }) => publishedAt)
  expect(has((ledger) => new Set(published(ledger)).size < ledger.length)).toBe(true)
  const isEarlierThanAnnouncedBefore = (ledger: NoticeEntry[]) =>
    ledger.some(({ changes }, index) =>
      ledger
        .slice(0, index)
        .some((older) =>
          older.changes.some((was) =>
            changes.some(({ id, effectiveOn }) => id === was.id && effectiveOn < was.effectiveOn),
          ),
        ),
    )
  expect(has(isEarlierThanAnnouncedBefore)).toBe(true)
})
