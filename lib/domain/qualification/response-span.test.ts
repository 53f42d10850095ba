import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BusinessCalendar } from '../support/business-calendar.ts'
import { compareResponse, comparisonInWords, readResponseSpan, writeResponseSpan } from './response-span.ts'

const FROM = '2026-10-01'
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

// A business day of 09:00 to 17:00 has 8 business hours. From 09:00 sharp they end at 17:00, and the day at 09:00 on the next
// (clause support.business-day), so that the day may come later, and never does once a minute more is allowed.
test.each([
  ['4 business hours', '4 business hours', 'meets'],
  ['8 business hours', '4 business hours', 'exceeds'],
  ['2 business hours', '4 business hours', 'gap'],
  ['1 business day', '8 business hours', 'exceeds'],
  ['8 business hours', '1 business day', 'gap'],
  ['481 business minutes', '1 business day', 'exceeds'],
  ['9 business hours', '1 business day', 'exceeds'],
  ['1 business day', '481 business minutes', 'gap'],
  ['2 business days', '1 business day', 'exceeds'],
  ['1 business day', '1 business day', 'meets'],
  ['7 business hours', '1 business day', 'gap'],
  ['1 day', '24 hours', 'meets'],
  ['60 minutes', '1 hour', 'meets'],
  ['31 minutes', '30 minutes', 'exceeds'],
  ['29 minutes', '30 minutes', 'gap'],
  // A ticket of Friday evening waits for Monday, however few the business hours are.
  ['24 hours', '1 business minute', 'gap'],
  // From Friday's closing one business hour is over on Monday at 10:00: 65 hours, 66 where the clocks are set back in between.
  ['65 hours', '1 business hour', 'gap'],
  ['66 hours', '1 business hour', 'exceeds'],
  ['9999 days', '1 business hour', 'exceeds'],
  // From Friday's closing a business day is over at Monday's: three days, or an hour more.
  ['3 days', '1 business day', 'gap'],
  ['73 hours', '1 business day', 'exceeds'],
  // Half an hour at any time is never later than 4 business hours; a whole day is, for a ticket of the morning.
  ['4 business hours', '30 minutes', 'exceeds'],
  ['4 business hours', '4 hours', 'exceeds'],
  ['1 business day', '24 hours', 'gap'],
  // From Monday's opening two business days are over on Tuesday at 17:00 at the soonest: 32 hours.
  ['2 business days', '32 hours', 'exceeds'],
  ['2 business days', '33 hours', 'gap'],
  // 12 business hours take a night: 28 hours at the soonest.
  ['12 business hours', '28 hours', 'exceeds'],
  ['12 business hours', '29 hours', 'gap'],
] as const)('wanted %j, offered %j: %s', (wanted, offered, verdict) => {
  const [a, b] = [readResponseSpan(wanted), readResponseSpan(offered)]
  if (a === null || b === null) throw new Error('not a response time')
  expect(compareResponse(a, b, NINE_TO_FIVE, FROM)).toBe(verdict)
})

const hours = (opens: string, closes: string) => ({ ...NINE_TO_FIVE, opens, closes })

test.each([
  [
    NINE_TO_FIVE,
    '8 business hours',
    '1 business day',
    'gap',
    '; one business day has 8 business hours (09:00 to 17:00), but from 09:00 sharp it ends at 09:00 on the next',
  ],
  [
    NINE_TO_FIVE,
    '1 business day',
    '8 business hours',
    'exceeds',
    '; one business day has 8 business hours (09:00 to 17:00)',
  ],
  // Half an hour more or less decides.
  [
    hours('09:00', '16:30'),
    '8 business hours',
    '1 business day',
    'exceeds',
    '; one business day has 7 business hours 30 minutes (09:00 to 16:30)',
  ],
  [
    hours('08:30', '17:00'),
    '8 business hours',
    '1 business day',
    'gap',
    '; one business day has 8 business hours 30 minutes (08:30 to 17:00)',
  ],
  // Sunday's night has 7 hours when the clocks go forward, and 9 when they go back.
  [
    { ...hours('22:00', '06:00'), days: ['Saturday'] as const },
    '8 business hours',
    '1 business day',
    'gap',
    '; one business day has 7 business hours to 9 business hours (22:00 to 06:00 on the next day)',
  ],
  [
    NINE_TO_FIVE,
    '2 business days',
    '24 hours',
    'exceeds',
    '; 2 business days (09:00 to 17:00) can be over after 1 d 8 h',
  ],
  [NINE_TO_FIVE, '4 business hours', '8 business hours', 'gap', ''],
  [NINE_TO_FIVE, '1 business day', '8 hours', 'exceeds', ''],
  [
    NINE_TO_FIVE,
    '4 hours',
    '8 business hours',
    'gap',
    '; at most 3 d 1 h around the clock, by the listed holidays',
  ],
] as const)('%#: wanted %j of offered %j', (calendar, wanted, offered, verdict, words) => {
  const [a, b] = [readResponseSpan(wanted), readResponseSpan(offered)]
  if (a === null || b === null) throw new Error('not a response time')
  const own = { ...calendar, days: [...calendar.days] }
  expect(compareResponse(a, b, own, FROM)).toBe(verdict)
  expect(comparisonInWords(a, b, own, FROM)).toBe(words)
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
      const before = RANK[compareResponse(wanted, offered, NINE_TO_FIVE, FROM)]
      const shorter = { ...wanted, amount: Math.max(1, wanted.amount - less) }
      expect(RANK[compareResponse(shorter, offered, NINE_TO_FIVE, FROM)]).toBeLessThanOrEqual(before)
      if (wanted.unit === 'day') return
      const aroundTheClock = { ...wanted, clock: '24x7' as const }
      expect(RANK[compareResponse(aroundTheClock, offered, NINE_TO_FIVE, FROM)]).toBeLessThanOrEqual(before)
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
