import { expect, test } from 'vitest'
import { type BusinessCalendar, WEEKDAYS } from './business-calendar.ts'
import { closedReasonInWords } from './closed-time.ts'
import type { ResponseTime } from './first-response.ts'
import { localIso } from './local-time.ts'
import { responseDeadline } from './response-deadline.ts'

const BERLIN: BusinessCalendar = {
  name: 'Berlin',
  zone: 'Europe/Berlin',
  days: WEEKDAYS.slice(0, 5),
  opens: '09:00',
  closes: '17:00',
  holidays: [],
}
const NEW_YORK: BusinessCalendar = {
  ...BERLIN,
  zone: 'America/New_York',
  holidays: [
    { date: '2026-11-26', name: 'Thanksgiving Day' },
    { date: '2026-11-28', name: 'a Saturday' },
  ],
}
const LORD_HOWE: BusinessCalendar = { ...BERLIN, zone: 'Australia/Lord_Howe' }
const NIGHT: BusinessCalendar = { ...BERLIN, opens: '22:00', closes: '06:00' }
const EVERY_NIGHT: BusinessCalendar = { ...NIGHT, days: [...WEEKDAYS] }
const WEEKDAYS_ROUND: BusinessCalendar = { ...BERLIN, opens: '00:00', closes: '24:00' }
const ALWAYS_LORD_HOWE: BusinessCalendar = {
  ...LORD_HOWE,
  days: [...WEEKDAYS],
  opens: '00:00',
  closes: '24:00',
}

/** "4h" and "1d" on the business clock, "30m*" around the clock. */
function timeOf(short: string): ResponseTime {
  const unit = { m: 'minute', h: 'hour', d: 'day' } as const
  return {
    amount: Number.parseInt(short, 10),
    unit: unit[short.replace(/[\d*]/g, '') as keyof typeof unit],
    clock: short.endsWith('*') ? '24x7' : 'business',
  }
}

function due(opened: string, time: string, calendar: BusinessCalendar) {
  return localIso(responseDeadline(new Date(opened), timeOf(time), calendar).dueAt, calendar.zone)
}

function skipped(opened: string, time: string, calendar: BusinessCalendar) {
  return responseDeadline(new Date(opened), timeOf(time), calendar).skipped.map(
    ({ from, to, reason }) =>
      `${localIso(from, calendar.zone)} ${localIso(to, calendar.zone)} ${closedReasonInWords(reason)}`,
  )
}

// 20 November 2026 is a Friday.
test.each([
  ['Friday 16:30', '2026-11-20T16:30:00+01:00', '4h', '2026-11-23T12:30:00+01:00'],
  ['a whole day', '2026-11-20T09:00:00+01:00', '8h', '2026-11-20T17:00:00+01:00'],
  ['a minute more', '2026-11-20T09:00:00+01:00', '481m', '2026-11-23T09:01:00+01:00'],
  ['a millisecond late', '2026-11-20T09:00:00.001+01:00', '8h', '2026-11-23T09:00:00.001+01:00'],
  ['before opening', '2026-11-20T07:00:00+01:00', '4h', '2026-11-20T13:00:00+01:00'],
  ['at opening', '2026-11-20T09:00:00+01:00', '4h', '2026-11-20T13:00:00+01:00'],
  ['just before closing', '2026-11-20T16:59:59.999+01:00', '4h', '2026-11-23T12:59:59.999+01:00'],
  ['at closing', '2026-11-20T17:00:00+01:00', '4h', '2026-11-23T13:00:00+01:00'],
  ['at the weekend', '2026-11-21T12:00:00+01:00', '4h', '2026-11-23T13:00:00+01:00'],
  ['three weeks', '2026-11-20T09:00:00+01:00', '120h', '2026-12-10T17:00:00+01:00'],
])('business hours, %s: opened %s, %s is due %s', (_, opened, time, expected) => {
  expect(due(opened, time, BERLIN)).toBe(expected)
})

test.each([
  ['inside', '2026-11-20T16:30:00+01:00', '1d', '2026-11-23T16:30:00+01:00'],
  ['inside, three', '2026-11-20T16:30:00.007+01:00', '3d', '2026-11-25T16:30:00.007+01:00'],
  ['at opening', '2026-11-20T09:00:00+01:00', '1d', '2026-11-23T09:00:00+01:00'],
  ['just before closing', '2026-11-20T16:59:59.999+01:00', '1d', '2026-11-23T16:59:59.999+01:00'],
  ['at closing', '2026-11-20T17:00:00+01:00', '1d', '2026-11-23T17:00:00+01:00'],
  ['before opening', '2026-11-20T07:00:00+01:00', '1d', '2026-11-20T17:00:00+01:00'],
  ['before opening, three', '2026-11-20T07:00:00+01:00', '3d', '2026-11-24T17:00:00+01:00'],
  ['at the weekend', '2026-11-21T12:00:00+01:00', '1d', '2026-11-23T17:00:00+01:00'],
  ['at the weekend, three', '2026-11-21T12:00:00+01:00', '3d', '2026-11-25T17:00:00+01:00'],
])('business days, %s: opened %s, %s is due %s', (_, opened, time, expected) => {
  expect(due(opened, time, BERLIN)).toBe(expected)
})

test.each([
  ['on the eve', '2026-11-25T16:00:00-05:00', '4h', '2026-11-27T12:00:00-05:00'],
  ['on the eve', '2026-11-25T16:00:00-05:00', '1d', '2026-11-27T16:00:00-05:00'],
  ['on the day', '2026-11-26T10:00:00-05:00', '4h', '2026-11-27T13:00:00-05:00'],
  ['on the day', '2026-11-26T10:00:00-05:00', '1d', '2026-11-27T17:00:00-05:00'],
  ['on the day', '2026-11-26T10:00:00-05:00', '3d', '2026-12-01T17:00:00-05:00'],
])('holiday, %s: opened %s, %s is due %s', (_, opened, time, expected) => {
  expect(due(opened, time, NEW_YORK)).toBe(expected)
})

test.each<[string, BusinessCalendar, string, string, string]>([
  ['Berlin, forward at the weekend', BERLIN, '2026-03-27T16:30:00+01:00', '4h', '2026-03-30T12:30:00+02:00'],
  ['Berlin, back at the weekend', BERLIN, '2026-10-23T16:30:00+02:00', '4h', '2026-10-26T12:30:00+01:00'],
  ['Berlin, a day over the change', BERLIN, '2026-10-23T16:30:00+02:00', '1d', '2026-10-26T16:30:00+01:00'],
  ['New York, forward', NEW_YORK, '2026-03-06T16:30:00-05:00', '4h', '2026-03-09T12:30:00-04:00'],
  ['New York, back', NEW_YORK, '2026-10-30T16:30:00-04:00', '4h', '2026-11-02T12:30:00-05:00'],
  ['Lord Howe, back', LORD_HOWE, '2026-04-03T16:30:00+11:00', '4h', '2026-04-06T12:30:00+10:30'],
  ['Lord Howe, forward', LORD_HOWE, '2026-10-02T16:45:00+10:30', '1d', '2026-10-05T16:45:00+11:00'],
  // Within the open time: the length is real time.
  [
    'Lord Howe, 30 minutes back',
    ALWAYS_LORD_HOWE,
    '2026-04-05T00:00:00+11:00',
    '4h',
    '2026-04-05T03:30:00+10:30',
  ],
  [
    'Lord Howe, 30 minutes forward',
    ALWAYS_LORD_HOWE,
    '2026-10-04T00:00:00+10:30',
    '4h',
    '2026-10-04T04:30:00+11:00',
  ],
  ['a night of seven hours', EVERY_NIGHT, '2026-03-28T23:00:00+01:00', '6h', '2026-03-29T06:00:00+02:00'],
  ['a night of nine hours', EVERY_NIGHT, '2026-10-24T22:00:00+02:00', '9h', '2026-10-25T06:00:00+01:00'],
  ['a night of nine hours', EVERY_NIGHT, '2026-10-24T23:00:00+02:00', '6h', '2026-10-25T04:00:00+01:00'],
  [
    'a clock time that is skipped',
    EVERY_NIGHT,
    '2026-03-28T02:30:00+01:00',
    '1d',
    '2026-03-29T03:00:00+02:00',
  ],
  ['a clock time shown twice', EVERY_NIGHT, '2026-10-24T02:30:00+02:00', '1d', '2026-10-25T02:30:00+02:00'],
  // Opened in the hour that is repeated: the clock time is the one shown, though the second request came later.
  ['opened before the change', EVERY_NIGHT, '2026-10-25T02:50:00+02:00', '1d', '2026-10-26T02:50:00+01:00'],
  ['opened after the change', EVERY_NIGHT, '2026-10-25T02:10:00+01:00', '1d', '2026-10-26T02:10:00+01:00'],
])('%s', (_, calendar, opened, time, expected) => {
  expect(due(opened, time, calendar)).toBe(expected)
})

test('hours that the clocks skip make no business day, and a clock put back does not open the desk again', () => {
  const skippedHours = { ...EVERY_NIGHT, opens: '02:00', closes: '03:00' }
  expect(due('2026-03-28T02:30:00+01:00', '1d', skippedHours)).toBe('2026-03-30T02:30:00+02:00')
  const closesInTheRepeatedHour = { ...EVERY_NIGHT, closes: '02:30' }
  expect(due('2026-10-25T02:00:00+02:00', '1h', closesInTheRepeatedHour)).toBe('2026-10-25T22:30:00+01:00')
  expect(due('2026-10-25T02:10:00+01:00', '1h', closesInTheRepeatedHour)).toBe('2026-10-25T23:00:00+01:00')
  // It opened at the first 02:30; a day from the second 02:10 cannot end before the next opening.
  const opensInTheRepeatedHour = { ...EVERY_NIGHT, opens: '02:30', closes: '10:00' }
  expect(due('2026-10-25T02:10:00+01:00', '1d', opensInTheRepeatedHour)).toBe('2026-10-26T02:30:00+01:00')
})

// Tuesday 24 November 2026, 02:00, lies in Monday's shift.
test.each([
  ['in the shift', NIGHT, '2026-11-24T02:00:00+01:00', '1d', '2026-11-25T02:00:00+01:00'],
  ["on Saturday, in Friday's shift", NIGHT, '2026-11-28T02:00:00+01:00', '1d', '2026-12-01T02:00:00+01:00'],
  ["on Saturday, in Friday's shift", NIGHT, '2026-11-28T02:00:00+01:00', '6h', '2026-12-01T00:00:00+01:00'],
  ["on Monday, no Sunday's shift", NIGHT, '2026-11-23T02:00:00+01:00', '4h', '2026-11-24T02:00:00+01:00'],
  ['on Sunday', NIGHT, '2026-11-22T12:00:00+01:00', '1d', '2026-11-24T06:00:00+01:00'],
  ['between two shifts', NIGHT, '2026-11-24T06:00:00+01:00', '1d', '2026-11-25T06:00:00+01:00'],
])('overnight, %s', (_, calendar, opened, time, expected) => {
  expect(due(opened, time, calendar)).toBe(expected)
})

test("a holiday takes the shift that opens on it, not the end of the day before's", () => {
  const calendar = { ...NIGHT, holidays: [{ date: '2026-11-24', name: 'Founding Day' }] }
  expect(due('2026-11-24T02:00:00+01:00', '1d', calendar)).toBe('2026-11-26T02:00:00+01:00')
  expect(due('2026-11-24T02:00:00+01:00', '6h', calendar)).toBe('2026-11-26T00:00:00+01:00')
  expect(skipped('2026-11-24T02:00:00+01:00', '6h', calendar)).toEqual([
    '2026-11-24T06:00:00+01:00 2026-11-25T00:00:00+01:00 holiday: Founding Day',
    '2026-11-25T00:00:00+01:00 2026-11-25T22:00:00+01:00 before opening',
  ])
})

test('runs through the night from Monday to Friday', () => {
  expect(due('2026-11-20T20:00:00+01:00', '8h', WEEKDAYS_ROUND)).toBe('2026-11-23T04:00:00+01:00')
  expect(skipped('2026-11-20T20:00:00+01:00', '8h', WEEKDAYS_ROUND)).toEqual([
    '2026-11-21T00:00:00+01:00 2026-11-23T00:00:00+01:00 not a business day',
  ])
  expect(due('2026-11-20T16:00:00+01:00', '8h', WEEKDAYS_ROUND)).toBe('2026-11-21T00:00:00+01:00')
  expect(skipped('2026-11-20T16:00:00+01:00', '8h', WEEKDAYS_ROUND)).toEqual([])
  expect(skipped('2026-11-17T16:00:00+01:00', '48h', WEEKDAYS_ROUND)).toEqual([])
})

test('says why time was skipped, one reason to a stretch', () => {
  expect(skipped('2026-11-20T16:30:00+01:00', '4h', BERLIN)).toEqual([
    '2026-11-20T17:00:00+01:00 2026-11-21T00:00:00+01:00 after closing',
    '2026-11-21T00:00:00+01:00 2026-11-23T00:00:00+01:00 not a business day',
    '2026-11-23T00:00:00+01:00 2026-11-23T09:00:00+01:00 before opening',
  ])
  // The holiday on Saturday takes nothing, so it is not named.
  expect(skipped('2026-11-26T10:00:00-05:00', '9h', NEW_YORK)).toEqual([
    '2026-11-26T10:00:00-05:00 2026-11-27T00:00:00-05:00 holiday: Thanksgiving Day',
    '2026-11-27T00:00:00-05:00 2026-11-27T09:00:00-05:00 before opening',
    '2026-11-27T17:00:00-05:00 2026-11-28T00:00:00-05:00 after closing',
    '2026-11-28T00:00:00-05:00 2026-11-30T00:00:00-05:00 not a business day',
    '2026-11-30T00:00:00-05:00 2026-11-30T09:00:00-05:00 before opening',
  ])
  expect(skipped('2026-11-20T09:00:00+01:00', '8h', BERLIN)).toEqual([])
})

test('two holidays in a row are told apart unless they bear one name', () => {
  const holidays = ['2026-11-24', '2026-11-25', '2026-11-26'].map((date) => ({ date, name: 'Fair' }))
  expect(skipped('2026-11-24T12:00:00+01:00', '1h', { ...BERLIN, holidays })).toEqual([
    '2026-11-24T12:00:00+01:00 2026-11-27T00:00:00+01:00 holiday: Fair',
    '2026-11-27T00:00:00+01:00 2026-11-27T09:00:00+01:00 before opening',
  ])
  const named = holidays.map(({ date }, day) => ({ date, name: `Day ${day + 1}` }))
  expect(skipped('2026-11-24T12:00:00+01:00', '1h', { ...BERLIN, holidays: named })).toHaveLength(4)
})

test('around the clock the calendar is ignored', () => {
  const closed = { ...NEW_YORK, days: [] }
  const opened = new Date('2026-10-31T23:00:00-04:00')
  expect(responseDeadline(opened, timeOf('8h*'), closed)).toEqual({
    dueAt: new Date('2026-11-01T06:00:00-05:00'),
    skipped: [],
  })
  expect(due('2026-11-26T23:45:00.001-05:00', '30m*', NEW_YORK)).toBe('2026-11-27T00:15:00.001-05:00')
  expect(due('2026-10-31T12:00:00-04:00', '1d*', NEW_YORK)).toBe('2026-11-01T11:00:00-05:00')
})

test('takes milliseconds as well as a Date', () => {
  const opened = new Date('2026-11-20T16:30:00+01:00')
  expect(responseDeadline(opened.getTime(), timeOf('4h'), BERLIN)).toEqual(
    responseDeadline(opened, timeOf('4h'), BERLIN),
  )
})

test('waits through a closure of a year', () => {
  const days = (date: string, count: number) =>
    Array.from({ length: count }, (_, day) =>
      new Date(Date.parse(date) + day * 86_400_000).toISOString().slice(0, 10),
    )
  const holidays = days('2026-11-24', 366).map((date) => ({ date, name: 'Recess' }))
  // 366 days from Tuesday 24 November 2026 end on Wednesday 24 November 2027.
  expect(due('2026-11-23T16:30:00+01:00', '1h', { ...BERLIN, holidays })).toBe('2027-11-25T09:30:00+01:00')
})

test('refuses a calendar that never opens', () => {
  const opened = new Date('2026-11-23T12:00:00+01:00')
  const mondays = Array.from({ length: 80 }, (_, week) => ({
    date: new Date(Date.UTC(2026, 10, 23 + 7 * week)).toISOString().slice(0, 10),
    name: 'Recess',
  }))
  const never: BusinessCalendar[] = [
    { ...BERLIN, days: [] },
    { ...BERLIN, days: ['Monday'], holidays: mondays },
    { ...BERLIN, opens: '09:00', closes: '09:00' },
  ]
  for (const calendar of never)
    for (const time of ['1m', '1d'])
      expect(() => responseDeadline(opened, timeOf(time), calendar)).toThrow(
        /^the calendar Berlin has no business hours in the 400 days up to 2027-12-/,
      )
})

test('refuses times out of range', () => {
  const opened = new Date('2026-11-23T12:00:00+01:00')
  for (const amount of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    for (const clock of ['business', '24x7'] as const)
      expect(() => responseDeadline(opened, { amount, unit: 'hour', clock }, BERLIN)).toThrow(RangeError)
  for (const bad of [Number.NaN, 0.5, -1, Date.UTC(9_900, 0), new Date('never')])
    expect(() => responseDeadline(bad, timeOf('1h'), BERLIN)).toThrow('the opening time must be')
  for (const time of ['100000h', '100000d', '9007199254740991d', '9007199254740991h*'])
    expect(() => responseDeadline(opened, timeOf(time), BERLIN)).toThrow('too far in the future')
})
