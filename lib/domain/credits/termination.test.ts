import { expect, test } from 'vitest'
import { uptimeOf } from '../uptime/uptime.ts'
import type { CreditSchedule } from './credit-schedule.ts'
import { mayTerminate } from './termination.ts'

const SCHEDULE: CreditSchedule = [
  { from: '99.9', fromInclusive: true, to: '100', toInclusive: true, creditPercent: '0', termination: false },
  {
    from: '95',
    fromInclusive: true,
    to: '99.9',
    toInclusive: false,
    creditPercent: '10',
    termination: false,
  },
  { from: '0', fromInclusive: true, to: '95', toInclusive: false, creditPercent: '50', termination: true },
]
const UPTIMES = { '.': uptimeOf(1_000, 0), x: uptimeOf(1_000, 2), X: uptimeOf(1_000, 51) }

// Oldest month first: . met, x missed, X in the band that ends the contract.
test.each([
  ['', false],
  ['.', false],
  ['x', false],
  ['xx', false],
  ['xxx', true],
  ['x.x..x', true],
  ['x.x...x', false],
  ['xxx.', true],
  ['xxx....', false],
  ['X', true],
  ['X.', false],
])('after "%s": %s', (months, may) => {
  const uptimes = [...months].map((month) => UPTIMES[month as keyof typeof UPTIMES])
  expect(mayTerminate(uptimes, '99.9', SCHEDULE, { months: 3, within: 6 })).toBe(may)
})
