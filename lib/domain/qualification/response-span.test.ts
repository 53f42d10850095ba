import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BusinessCalendar } from '../support/business-calendar.ts'
import { compareResponse, readResponseSpan, writeResponseSpan } from './response-span.ts'

const NINE_TO_FIVE: BusinessCalendar = {
  name: 'Frankfurt',
  zone: 'Europe/Berlin',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  opens: '09:00',
  closes: '17:00',
  holidays: [],
}

test.each([
  ['30 minutes', '30 minutes'],
  ['1 minutes', '1 minute'],
  ['4 business hours', '4 business hours'],
  ['1 Business Day', '1 business day'],
  ['2 hours, 24×7×365', '2 hours'],
  ['2 hours 24x7', '2 hours'],
  ['1500 minutes', '1500 minutes'],
])('%j is read as %j', (text, canonical) => {
  const span = readResponseSpan(text)
  expect(span && writeResponseSpan(span)).toBe(canonical)
})

test.each([
  '',
  '30',
  'soon',
  '0 hours',
  '-1 hour',
  '1.5 hours',
  '4 business hours, 24×7',
  '1e3 hours',
  '99999 hours',
  '4  hours',
  '4 weeks',
])('%j is no response time', (text) => {
  expect(readResponseSpan(text)).toBe(null)
})

// A business day of 09:00 to 17:00 has 8 business hours.
test.each([
  ['4 business hours', '4 business hours', 'meets'],
  ['8 business hours', '4 business hours', 'exceeds'],
  ['2 business hours', '4 business hours', 'gap'],
  ['1 business day', '8 business hours', 'meets'],
  ['8 business hours', '1 business day', 'meets'],
  ['7 business hours', '1 business day', 'gap'],
  ['1 day', '24 hours', 'meets'],
  ['60 minutes', '1 hour', 'meets'],
  ['31 minutes', '30 minutes', 'exceeds'],
  ['29 minutes', '30 minutes', 'gap'],
  // A ticket of Friday evening waits for Monday, however few the business hours are.
  ['24 hours', '1 business minute', 'gap'],
  ['9999 days', '1 business hour', 'gap'],
  // Half an hour at any time is never later than 4 business hours; a whole day is, for a ticket of the morning.
  ['4 business hours', '30 minutes', 'exceeds'],
  ['4 business hours', '4 hours', 'exceeds'],
  ['1 business day', '24 hours', 'gap'],
] as const)('wanted %j, offered %j: %s', (wanted, offered, verdict) => {
  const [a, b] = [readResponseSpan(wanted), readResponseSpan(offered)]
  if (a === null || b === null) throw new Error('not a response time')
  expect(compareResponse(a, b, NINE_TO_FIVE)).toBe(verdict)
})

const spans = fc.record({
  amount: fc.integer({ min: 1, max: 9999 }),
  unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const),
  clock: fc.constantFrom('business' as const, '24x7' as const),
})

test('a shorter time, or the same time around the clock, is never met where the wider one was not', () => {
  const RANK = { gap: 0, 'not-stated': 0, meets: 1, exceeds: 2 }
  fc.assert(
    fc.property(spans, spans, fc.nat(), (wanted, offered, less) => {
      const before = RANK[compareResponse(wanted, offered, NINE_TO_FIVE)]
      const shorter = { ...wanted, amount: Math.max(1, wanted.amount - less) }
      expect(RANK[compareResponse(shorter, offered, NINE_TO_FIVE)]).toBeLessThanOrEqual(before)
      if (wanted.unit === 'day') return
      const aroundTheClock = { ...wanted, clock: '24x7' as const }
      expect(RANK[compareResponse(aroundTheClock, offered, NINE_TO_FIVE)]).toBeLessThanOrEqual(before)
    }),
  )
})

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(spans, (span) => {
      expect(readResponseSpan(writeResponseSpan(span))).toEqual(span)
    }),
  )
})
