import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Subprocessor } from '../../schema.ts'
import type { NoticeEntry } from '../entry.ts'
import { listOn } from '../list-on.ts'
import { added, notice, record, removed, turned } from '../testing/notices.ts'
import { differenceOf, type ListDifference } from './list-difference.ts'

const PURPOSES = ['Hosts.', 'Counts.', 'Sends.']

/** A history of at most six companies: on each day one comes, changes or goes, whichever is possible. */
const histories = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 })), { maxLength: 30 })
  .map((steps) => {
    const list = new Map<string, Subprocessor>()
    return steps.map(([company, turn], index): [string, NoticeEntry, Subprocessor[]] => {
      const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
      const id = `c${company}`
      const before = list.get(id)
      const after = record(id, { purpose: `${PURPOSES[turn]} Since ${day}.` })
      const change =
        before === undefined
          ? added(after, day)
          : turn === 0
            ? removed(before, day)
            : turned(before, after, day)
      if (change.after === null) list.delete(id)
      else list.set(id, after)
      const now = [...list.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return [day, notice(day, [change]), now]
    })
  })

function applied(list: readonly Subprocessor[], { added, removed, changed }: ListDifference): Subprocessor[] {
  const gone = new Set([...removed, ...changed.map(({ before }) => before)].map(({ id }) => id))
  return [...list.filter(({ id }) => !gone.has(id)), ...added, ...changed.map(({ after }) => after)].toSorted(
    (a, b) => (a.id < b.id ? -1 : 1),
  )
}

test('the list on any day is what the changes up to it have made', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const ledger = history.map(([, entry]) => entry)
      for (const [day, , list] of history) expect(listOn(ledger, day)).toEqual(list)
    }),
  )
})

test('the difference of two days, applied to the first, gives the second', () => {
  fc.assert(
    fc.property(histories, fc.nat(), fc.nat(), (history, a, b) => {
      if (history.length === 0) return
      const [, , from] = history[a % history.length] as (typeof history)[number]
      const [, , to] = history[b % history.length] as (typeof history)[number]
      expect(applied(from, differenceOf(from, to))).toEqual(to)
    }),
  )
})

test('added, removed and changed, each by id; the order of keys or engagements is no change', () => {
  const acme = record('acme')
  const other = record('acme', { purpose: 'Counts.' })
  const shuffled = Object.fromEntries(Object.entries(acme).toReversed()) as Subprocessor
  expect(differenceOf([acme], [shuffled])).toEqual({ added: [], removed: [], changed: [] })
  const [eu] = acme.regions
  if (eu === undefined) throw new Error('no region')
  const texts = { ...eu, engagement: 'texts', purpose: 'Sends codes.' }
  const both = (...regions: Subprocessor['regions']) => record('acme', { regions })
  expect(differenceOf([both(eu, texts)], [both(texts, eu)])).toEqual({ added: [], removed: [], changed: [] })
  expect(differenceOf([acme, record('zenith')], [record('beta'), other])).toEqual({
    added: [record('beta')],
    removed: [record('zenith')],
    changed: [{ before: acme, after: other }],
  })
})
