import { expect, test } from 'vitest'
import { uptimeOf } from '../uptime/uptime.ts'
import { type TerminationFacts, terminationHolds } from './termination-grounds.ts'

const REPEATED = { rule: 'repeated', months: 3, within: 6 } as const

const facts = (changes: Partial<TerminationFacts>): TerminationFacts => ({
  uptime: uptimeOf(1_000, 0),
  lostMilliseconds: 0,
  missed: false,
  earlierMissed: [],
  ...changes,
})

// Oldest month first: . met, x missed. The last is the month that is judged, and six count with it.
test.each([
  ['x', 'unknown'],
  ['xx', 'unknown'],
  ['xxx', true],
  ['x.x..x', true],
  ['x.x...x', false],
  // A month that is met gives no right: the third miss gave it.
  ['xxx.', 'earlier'],
  ['xxx...', 'earlier'],
  ['xxx....', 'earlier'],
  ['xx...x.', 'earlier'],
  ['xx....x', false],
  ['xx.', 'unknown'],
  // Four earlier months are told, all met: the fifth and this one make two at most.
  ['....x', false],
  ['...xx', 'unknown'],
  ['......', false],
])('three of six months, after "%s": %s', (months, holds) => {
  const missed = [...months].map((month) => month === 'x')
  const month = facts({ missed: missed.at(-1) === true, earlierMissed: missed.slice(0, -1) })
  expect(terminationHolds(REPEATED, month)).toBe(holds)
})

// A contract that began with the month itself has no earlier month that could have missed; with two, both might have.
test.each([
  [0, false],
  [1, false],
  [2, 'unknown'],
  [undefined, 'unknown'],
])('three of six months, a missed one with %s earlier months in the term: %s', (earlierInTerm, holds) => {
  expect(terminationHolds(REPEATED, facts({ missed: true, earlierInTerm }))).toBe(holds)
})

test('a floor is not broken at the floor itself', () => {
  const below95 = (lost: number) =>
    terminationHolds({ rule: 'below', percent: '95' }, facts({ uptime: uptimeOf(1_000, lost) }))
  expect([below95(50), below95(51)]).toEqual([false, true])
})

test('so much downtime: at the figure, or only above it', () => {
  const holds = (operator: 'at-least' | 'above', lostMilliseconds: number) =>
    terminationHolds({ rule: 'downtime', minutes: 5, operator }, facts({ lostMilliseconds }))
  expect([holds('at-least', 299_999), holds('at-least', 300_000)]).toEqual([false, true])
  expect([holds('above', 300_000), holds('above', 300_001)]).toEqual([false, true])
})
