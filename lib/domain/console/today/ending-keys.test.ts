import { expect, test } from 'vitest'
import { endingKeys } from './ending-keys.ts'

const key = (name: string, expiresAt: string, state: 'active' | 'revoked' = 'active') => ({
  id: name,
  name,
  expiresAt,
  state,
})

// From 6 to 20 November are 14 days.
test('keys that work and end within 14 days are told of, the first to end first', () => {
  const keys = [
    key('SIEM', '2026-11-20T23:59:59Z'),
    key('Build server', '2026-11-07T08:00:00Z'),
    key('Later', '2026-11-21T00:00:00Z'),
    key('Gone', '2026-11-08T00:00:00Z', 'revoked'),
  ]
  const told = endingKeys(keys, new Date('2026-11-06T00:00:00Z'))
  expect(told.map(({ mark, words }) => [mark, words])).toEqual([
    [
      'Ends tomorrow',
      'The API key Build server ends on 7 November 2026. Create another one before, and give it to the program.',
    ],
    [
      'Ends in 14 days',
      'The API key SIEM ends on 20 November 2026. Create another one before, and give it to the program.',
    ],
  ])
})
