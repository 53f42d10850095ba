import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DowntimePredicate, downIntervals, type Sample } from './bad-minutes.ts'
import { openRuns } from './open-runs.ts'

const FIVE: DowntimePredicate = { errorRate: '5', operator: 'at-least', minimumConsecutiveMinutes: 5 }
const RULES = { missingData: 'bad' } as const
const samplesOf = (signs: string): Sample[] =>
  [...signs].map((sign) => (sign === '?' ? null : { total: 100, errors: sign === 'x' ? 100 : 0 }))
/** "before|period|after" */
const read = (text: string) => {
  const [before = [], samples = [], after = []] = text.split('|').map(samplesOf)
  return [samples, { before, after }] as const
}

test.each([
  // One more bad minute next door makes five of four.
  ['|......xxxx|', 0, null, { bad: 4, lacking: 1 }],
  ['|xxxx......|', 0, { bad: 4, lacking: 1 }, null],
  ['|x....xx?|', 0, { bad: 1, lacking: 4 }, { bad: 3, lacking: 2 }],
  // Long enough by itself, or ended by a good minute: decided.
  ['|xxxxx...xxxxx|', 10, null, null],
  ['|.xxxx...xxxx.|', 0, null, null],
  // With its neighbours: only the minutes of the period count, and all of them do.
  ['|......xxxx|x', 4, null, null],
  ['|......xxxx|.', 0, null, null],
  ['..xx|xxx...|', 3, null, null],
  ['..x|xxx...|', 0, null, null],
  ['xxxxx|.....|xxxxx', 0, null, null],
  // Four and five bad minutes across the two ends.
  ['.xxx|x....x|xxxx.', 1, null, null],
  // Neighbours that are bad to their own end, and still too few.
  ['x|xxx...|', 0, { bad: 3, lacking: 1 }, null],
  ['|...xx|xx', 0, null, { bad: 2, lacking: 1 }],
  // A run beyond the period decides nothing in it.
  ['xx.|.....|.xx', 0, null, null],
  // A period that is one run, shorter than it takes.
  ['|xxx|', 0, { bad: 3, lacking: 2 }, { bad: 3, lacking: 2 }],
  ['x|xxx|x', 3, null, null],
])('%s: %i minutes down, open %o and %o', (text, down, start, end) => {
  const [samples, neighbours] = read(text)
  expect(downIntervals(samples, FIVE, RULES, 5, neighbours)).toEqual({ down, excluded: 0 })
  expect(openRuns(samples, FIVE, RULES, 5, neighbours)).toEqual({ start, end })
})

test('a minute beyond the period that the terms exclude ends a run, and is excluded from nothing', () => {
  const [samples, neighbours] = read('x?|xxxx..|?')
  expect(downIntervals(samples, FIVE, { missingData: 'excluded' }, 5, neighbours)).toEqual({
    down: 0,
    excluded: 0,
  })
  expect(openRuns(samples, FIVE, { missingData: 'excluded' }, 5, neighbours)).toEqual({
    start: null,
    end: null,
  })
})

// The oracle looks for runs in the text of the whole, and counts the signs that lie within the period.
test('agrees with a search by pattern, and a minute is open if and only if what lies beyond decides it', () => {
  const signs = (maxLength: number) =>
    fc.array(fc.constantFrom('x', '.'), { maxLength }).map((list) => list.join(''))
  fc.assert(
    fc.property(
      signs(6),
      signs(30),
      signs(6),
      fc.integer({ min: 1, max: 6 }),
      (before, period, after, run) => {
        const searched = (text: string, from: number) =>
          [...text.matchAll(new RegExp(`x{${run},}`, 'g'))].reduce((sum, { 0: found, index }) => {
            const [start, end] = [Math.max(index, from), Math.min(index + found.length, from + period.length)]
            return sum + Math.max(0, end - start)
          }, 0)
        const [samples, neighbours] = read(`${before}|${period}|${after}`)
        const least = searched(before + period + after, before.length)
        const most = searched('x'.repeat(6) + before + period + after + 'x'.repeat(6), before.length + 6)
        expect(downIntervals(samples, FIVE, RULES, run, neighbours).down).toBe(least)
        const { start, end } = openRuns(samples, FIVE, RULES, run, neighbours)
        expect(start !== null || end !== null).toBe(most > least)
      },
    ),
  )
})
