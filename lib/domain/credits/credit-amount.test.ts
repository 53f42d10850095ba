import { expect, test } from 'vitest'
import { DAY } from '../quantities/time/duration.ts'
import { rounded, worth } from './credit-amount.ts'

// 12.5% of 4 is 0.5; of 3 is 0.375; of 12 is 1.5; of 20 is 2.5, where half to even would give 2.
test.each([
  [4n, 1n, 0n, 1n],
  [3n, 0n, 0n, 1n],
  [12n, 2n, 1n, 2n],
  [20n, 3n, 2n, 3n],
  [8n, 1n, 1n, 1n],
])('12.5%% of %i minor units: half up %i, down %i, up %i', (fee, halfUp, down, up) => {
  const exactly = worth({ kind: 'percent', percent: '12.5' }, fee, 0, 30 * DAY)
  expect([rounded(exactly, 'half-up'), rounded(exactly, 'down'), rounded(exactly, 'up')]).toEqual([
    halfUp,
    down,
    up,
  ])
})
