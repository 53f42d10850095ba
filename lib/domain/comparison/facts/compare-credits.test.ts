import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditInWords } from '../../credits/credit-band.ts'
import { bandOf, type CreditSchedule } from '../../credits/credit-schedule.ts'
import { uptimeOf } from '../../uptime/uptime.ts'
import { compareCredits } from './compare-credits.ts'

/** Bands from their lower edges, in tenths of a percent, highest first; the last reaches down to 0. */
function schedule(edges: readonly number[], credits: readonly number[]): CreditSchedule {
  const percent = (tenths: number) => String(tenths / 10)
  const bounds = [1000, ...edges, 0]
  return bounds.slice(1).map((from, index) => ({
    from: percent(from),
    fromInclusive: true,
    to: percent(bounds[index] as number),
    toInclusive: index === 0,
    creditPercent: String(credits[index] ?? 0),
    termination: index === bounds.length - 2,
  }))
}

const schedules = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([edges, credits]) =>
    schedule(
      edges.toSorted((a, b) => b - a),
      credits.toSorted((a, b) => a - b),
    ),
  )

// By hand: the edge moves from 99.9 to 99.95, so that only what lies between pays otherwise.
test('a higher edge pays where nothing was paid', () => {
  const found = compareCredits(schedule([999, 990], [0, 10, 25]), schedule([998, 990], [0, 10, 25]))
  expect(found.map(({ label, before, after, direction }) => [label, before, after, direction])).toEqual([
    ['Credit for an uptime of 99.8% to below 99.9%', '10%', 'none', 'worse'],
  ])
})

test('a schedule may be better in one place and worse in another', () => {
  const found = compareCredits(schedule([990, 950], [0, 10, 25]), schedule([990, 950], [0, 5, 50]))
  expect(found.map(({ label, direction }) => [label, direction])).toEqual([
    ['Credit for an uptime of 95% to below 99%', 'worse'],
    ['Credit for an uptime of less than 95%', 'better'],
  ])
})

test('an uptime is in a range that differs if, and only if, the two schedules pay it differently', () => {
  fc.assert(
    fc.property(schedules, schedules, fc.integer({ min: 0, max: 2000 }), (before, after, half) => {
      const percent = String(half / 20)
      const [was, is] = [before, after].map((one) => creditInWords(bandOf(one, uptimeOf(2000, 2000 - half))))
      const found = compareCredits(before, after).filter((difference) => lies(difference.id, Number(percent)))
      expect(found.map(({ before: old, after: fresh }) => [old, fresh])).toEqual(
        was === is ? [] : [[was, is]],
      )
    }),
    { numRuns: 500 },
  )
})

/** Reads a range back from its words: a second way from text to numbers. */
function lies(id: string, uptime: number): boolean {
  const words = id.replace('credit.', '')
  const [first = 0, second = 0] = [...words.matchAll(/[\d.]+(?=%)/g)].map(([text]) => Number(text))
  if (words.startsWith('exactly')) return uptime === first
  if (words.startsWith('less than')) return uptime < first
  if (words.endsWith('or less')) return uptime <= first
  const above = words.startsWith('above') ? uptime > first : uptime >= first
  if (words.endsWith('or more')) return above
  return above && (words.includes('below') ? uptime < second : uptime <= second)
}
