import { expect, test } from 'vitest'
import { arrivalInWords, receivedOn } from './arrival.ts'

const BERLIN = {
  published: '2026-11-17T23:30:00Z',
  now: new Date('2026-12-18T23:30:00Z'),
  zone: 'Europe/Berlin',
}

// In Berlin it is 00:30 of the next day at both moments; in winter a day begins there at 23:00 UTC of the day before.
test('a day counts from its first instant in the zone of the terms', () => {
  expect(receivedOn('2026-12-18', BERLIN).toISOString()).toBe('2026-12-17T23:00:00.000Z')
  expect(receivedOn('2026-12-19', BERLIN).toISOString()).toBe('2026-12-18T23:00:00.000Z')
  expect(receivedOn('2026-11-18', BERLIN).toISOString()).toBe('2026-11-17T23:00:00.000Z')
})

test('a day that is ahead, or before that of the notice, is refused by name', () => {
  expect(() => receivedOn('2026-12-20', BERLIN)).toThrow(
    '20 December 2026 is still to come. Enter the day on which it came, at the latest 19 December 2026.',
  )
  expect(() => receivedOn('2026-11-17', BERLIN)).toThrow(
    'On 17 November 2026 this notice was not published yet. Enter the day on which it came, at the earliest 18 November 2026.',
  )
})

test.each([
  ['mail', '17 December 2026, 23:00:05 UTC'],
  ['page', '17 December 2026, 23:00:05 UTC'],
  ['post', '18 December 2026'],
  ['email', '18 December 2026'],
] as const)('of one that came by %s it says %s', (via, words) => {
  expect(arrivalInWords({ receivedAt: '2026-12-17T23:00:05Z', via, zone: 'Europe/Berlin' })).toBe(words)
})
