import { expect, test } from 'vitest'
import { statesWorse } from './worse-stated.ts'

test.each([
  ['Better: 30 days to claim. Changes for the Worse: notice of maintenance falls to 48 hours.', true],
  ['Clearer words. No change for the worse.', true],
  ['Clearer words.', false],
  ['It gets worse before it gets better.', false],
])('%s', (reason, states) => {
  expect(statesWorse(reason)).toBe(states)
})
