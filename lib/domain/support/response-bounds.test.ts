import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BusinessCalendar, WEEKDAYS } from './business-calendar.ts'
import type { ResponseTime } from './first-response.ts'
import { isNeverLater, responseBounds } from './response-bounds.ts'
import { responseDeadline } from './response-deadline.ts'

const FROM = '2026-10-01'
const calendarOf = (change: Partial<BusinessCalendar>): BusinessCalendar => ({
  name: 'Test',
  zone: 'Europe/Berlin',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  opens: '09:00',
  closes: '17:00',
  holidays: [],
  ...change,
})
const CALENDARS = [
  calendarOf({}),
  calendarOf({ opens: '08:30', closes: '18:00' }),
  calendarOf({ days: ['Monday', 'Thursday'], zone: 'America/New_York' }),
  calendarOf({ opens: '22:00', closes: '06:00', days: [...WEEKDAYS] }),
  calendarOf({ opens: '00:00', closes: '24:00', days: [...WEEKDAYS] }),
  calendarOf({ opens: '00:00', closes: '24:00', zone: 'Asia/Singapore' }),
]
const time = (amount: number, unit: ResponseTime['unit'], clock: ResponseTime['clock'] = 'business') => ({
  amount,
  unit,
  clock,
})

test.each([
  // 09:00 to 17:00: from Monday's opening to Tuesday's close are 32 hours; 12 business hours end on Tuesday at 13:00.
  [calendarOf({}), time(1, 'day'), { least: 480, most: 480, soonest: 480 }],
  [calendarOf({}), time(2, 'day'), { least: 960, most: 960, soonest: 1_920 }],
  [calendarOf({}), time(12, 'hour'), { least: 720, most: 720, soonest: 1_680 }],
  [calendarOf({}), time(8, 'hour'), { least: 480, most: 480, soonest: 480 }],
  // Monday and Thursday: from Monday's opening to Thursday's close are three days and 8 hours.
  [calendarOf({ days: ['Monday', 'Thursday'] }), time(2, 'day'), { least: 960, most: 960, soonest: 4_800 }],
  // 22:00 to 06:00 has 8 hours, 7 when the clocks go forward and 9 when they go back.
  [
    calendarOf({ opens: '22:00', closes: '06:00', days: [...WEEKDAYS] }),
    time(1, 'day'),
    { least: 420, most: 540, soonest: 420 },
  ],
  [calendarOf({}), time(30, 'minute', '24x7'), { least: 30, most: 30, soonest: 30 }],
] as const)('%j: %j', (calendar, span, bounds) => {
  expect(responseBounds(span, calendar, FROM)).toMatchObject(bounds)
})

const spans = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const),
  clock: fc.constantFrom('business' as const, '24x7' as const),
})
const [FIRST, LAST] = [Date.UTC(2026, 0, 10), Date.UTC(2027, 9, 31)]

// The calculator of deadlines knows nothing of bounds: it walks the shifts of the calendar.
test('what is never later is due no later, whenever the ticket is opened', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CALENDARS),
      spans,
      spans,
      fc.integer({ min: FIRST / 900_000, max: LAST / 900_000 }),
      fc.constantFrom(0, -1),
      (calendar, one, other, quarters, shift) => {
        if (!isNeverLater(responseBounds(one, calendar, FROM), responseBounds(other, calendar, FROM))) return
        const opened = quarters * 900_000 + shift
        const due = (span: ResponseTime) => Number(responseDeadline(opened, span, calendar).dueAt)
        expect(due(one)).toBeLessThanOrEqual(due(other))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('what may be later is due later at an opening or just before it, on some day of a week', () => {
  const [calendar] = CALENDARS as [BusinessCalendar]
  const openings = [0, 1, 2, 3, 4].flatMap((day) => {
    const opening = Date.parse('2026-11-16T08:00:00Z') + day * 86_400_000
    return [opening, opening - 1, opening + 1, opening + 3_600_000]
  })
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      // How late business time can be over around the clock is decided by holidays and by changes of the clocks, in other weeks.
      if (one.clock === 'business' && other.clock === '24x7') return
      if (isNeverLater(responseBounds(one, calendar, FROM), responseBounds(other, calendar, FROM))) return
      const due = (span: ResponseTime, opened: number) =>
        Number(responseDeadline(opened, span, calendar).dueAt)
      expect(openings.some((opened) => due(one, opened) > due(other, opened))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
