import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'
import { differenceOf } from './difference/list-difference.ts'
import type { NoticeEntry, SubprocessorChange } from './entry.ts'
import { listOn, listsByDay, noticesBy } from './list-on.ts'
import { record } from './testing/notices.ts'

const COMPANIES = ['acme', 'beta', 'gamma', 'delta']
const FIRST_DAY: CalendarDate = '2026-01-01'
/** Publications and effective days fall within so many days, so that many of them are the same. */
const SPAN = 40

/** A day on which the list of such a ledger may be asked for, before its first and after its last day too. */
const days = fc.integer({ min: -5, max: 2 * SPAN + 5 }).map((ahead) => addDays(FIRST_DAY, ahead))

const changes = fc
  .uniqueArray(
    fc.record({
      company: fc.constantFrom(...COMPANIES),
      isLeft: fc.boolean(),
      ahead: fc.integer({ min: 0, max: SPAN }),
    }),
    { selector: ({ company }) => company, minLength: 1, maxLength: 3 },
  )
  .map(
    (list) =>
      (day: CalendarDate, mark: string): SubprocessorChange[] =>
        list.map(({ company, isLeft, ahead }) => {
          const after = isLeft ? null : record(company, { purpose: `As ${mark} says.` })
          return { id: company, effectiveOn: addDays(day, ahead), before: null, after }
        }),
  )

/**
 * Ledgers with several notices a day, several changes in a notice, effective days in any order, and withdrawals. What stood
 * before a change is left out: the list of a day does not look at it.
 */
const ledgers = fc
  .array(
    fc.record({ day: fc.integer({ min: 0, max: SPAN }), made: changes, withdraws: fc.option(fc.nat()) }),
    {
      maxLength: 12,
    },
  )
  .map((steps) => {
    const ledger: NoticeEntry[] = []
    for (const [index, { day, made, withdraws }] of steps.toSorted((a, b) => a.day - b.day).entries()) {
      const date = addDays(FIRST_DAY, day)
      const id = `n${index}`
      const base = { id, reason: 'Because.', previousSha256: null }
      // All of a day at one instant: their order in the ledger alone tells them apart.
      const publishedAt = `${date}T09:00:00Z`
      const open = ledger.filter(
        (notice) =>
          notice.cancels === undefined &&
          !ledger.some(({ cancels }) => cancels === notice.id) &&
          notice.changes.every(({ effectiveOn }) => effectiveOn > date),
      )
      const target = withdraws === null ? undefined : open[withdraws % open.length]
      ledger.push(
        target === undefined
          ? { ...base, publishedAt, changes: made(date, id) }
          : { ...base, publishedAt, changes: [], cancels: target.id },
      )
    }
    return ledger
  })

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
