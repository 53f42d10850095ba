import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BusinessCalendar, WEEKDAYS } from './business-calendar.ts'
import type { ResponseTime } from './first-response.ts'
import { responseDeadline } from './response-deadline.ts'

// An oracle that knows no shift, offset or change of the clocks: it walks from minute to minute, asks what the
// clocks show, and counts. Only a clock that is put back needs a word: it undoes nothing, so what counts is the
// latest time that the clocks have shown so far.

const MINUTE = 60_000

function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>()
  return (question) => {
    const value = known.get(question) ?? answer(question)
    known.set(question, value)
    return value
  }
}

const formatOf = remembered(
  (timeZone) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }),
)
const weekdayFormat = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
const weekdayName = remembered((date) => weekdayFormat.format(Date.parse(date)))
const dayBeforeOf = remembered((date) =>
  new Date(Date.parse(date) - 1_440 * MINUTE).toISOString().slice(0, 10),
)

/** "2026-11-23 12:30". */
const shownIn = remembered((zone) => remembered((minute) => formatOf(zone).format(Number(minute))))

type Minute = { start: number; shown: string; latest: string; shift: string | null; closed: string | null }

function* minutesFrom(instant: number, calendar: BusinessCalendar): Generator<Minute, never> {
  const first = Math.floor(instant / MINUTE) * MINUTE
  const shown = shownIn(calendar.zone)
  let latest = ''
  for (let start = first - 240 * MINUTE; ; start += MINUTE) {
    const now = shown(`${start}`)
    if (now > latest) latest = now
    if (start >= first) yield { start, shown: now, latest, ...statusAt(latest, calendar) }
  }
}

function statusAt(time: string, { days, opens, closes, holidays }: BusinessCalendar) {
  const [date = '', clock = ''] = time.split(' ')
  const dayBefore = dayBeforeOf(date)
  const holidayOn = (day: string) => holidays.find((holiday) => holiday.date === day)?.name
  const isWeekday = (day: string) => days.some((name) => name === weekdayName(day))
  const isBusinessDay = (day: string) => isWeekday(day) && holidayOn(day) === undefined
  const atNight = opens > closes
  if (isBusinessDay(date) && clock >= opens && (atNight || clock < closes))
    return { shift: date, closed: null }
  if (isBusinessDay(dayBefore) && atNight && clock < closes) return { shift: dayBefore, closed: null }
  if (!isWeekday(date)) return { shift: null, closed: 'non-business-day' }
  if (holidayOn(date) !== undefined) return { shift: null, closed: `holiday ${holidayOn(date)}` }
  return { shift: null, closed: clock < opens ? 'before-opening' : 'after-closing' }
}

function dueAfterOpenTime(opened: number, length: number, calendar: BusinessCalendar): number {
  let left = length
  for (const { start, shift } of minutesFrom(opened, calendar)) {
    const from = Math.max(opened, start)
    const counts = shift === null ? 0 : start + MINUTE - from
    if (shift !== null && left <= counts) return from + left
    left -= counts
  }
  throw new Error('the walk has no end')
}

function dueAfterDays(opened: number, days: number, calendar: BusinessCalendar): number {
  const sinceMidnight = (time: string, date: string) =>
    Date.parse(`${time.replace(' ', 'T')}Z`) - Date.parse(date)
  let atOpening: Minute | undefined
  let current: string | null = null
  let begun = 0
  for (const minute of minutesFrom(opened, calendar)) {
    if (atOpening === undefined) {
      atOpening = minute
      current = minute.shift
      continue
    }
    if (begun === days && minute.shift !== current) return minute.start
    if (minute.shift !== null && minute.shift !== current) begun += 1
    current = minute.shift ?? current
    if (begun < days || atOpening.shift === null || minute.shift === null) continue
    const wanted = sinceMidnight(atOpening.shown, atOpening.shift)
    const reached = sinceMidnight(minute.latest, minute.shift)
    if (reached === wanted) return minute.start + (opened % MINUTE)
    if (reached > wanted) return minute.start
  }
  throw new Error('the walk has no end')
}

function closedBetween(opened: number, due: number, calendar: BusinessCalendar) {
  const stretches: { from: number; to: number; closed: string }[] = []
  for (const { start, closed } of minutesFrom(opened, calendar)) {
    if (start >= due) return stretches
    const [from, to] = [Math.max(start, opened), Math.min(start + MINUTE, due)]
    const last = stretches.at(-1)
    if (closed === null) continue
    if (last?.to === from && last.closed === closed) last.to = to
    else stretches.push({ from, to, closed })
  }
}

/** Changes of the clocks: by an hour, half an hour, two hours and a day, by day, at and across midnight. */
const PLACES = [
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Antarctica/Troll', '2026-03-29T01:00Z'],
  ['Antarctica/Troll', '2026-10-25T01:00Z'],
  ['America/Havana', '2026-03-08T05:00Z'],
  ['America/Havana', '2026-11-01T05:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/St_Johns', '2010-11-07T02:31Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Kathmandu', '2026-11-23T00:00Z'],
] as const

const clockArb = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 96 }))
  .filter(([opens, closes]) => opens !== closes)
  .map(([opens, closes]) => [clock(opens), clock(closes)] as const)

function clock(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`
}

const situation = fc
  .record({
    place: fc.constantFrom(...PLACES),
    afterChange: fc.oneof(
      fc.integer({ min: -3 * 1_440 * MINUTE, max: 2 * 1_440 * MINUTE }),
      fc.integer({ min: -150, max: 150 }).map((minutes) => minutes * MINUTE),
    ),
    days: fc.subarray([...WEEKDAYS], { minLength: 3 }),
    clock: clockArb,
    holidays: fc.uniqueArray(fc.integer({ min: -3, max: 5 }), { maxLength: 3 }),
  })
  .map(({ place: [zone, change], afterChange, days, clock: [opens, closes], holidays }) => {
    const dateOf = (day: number) =>
      new Date(Date.parse(change) + day * 1_440 * MINUTE).toISOString().slice(0, 10)
    const calendar: BusinessCalendar = {
      name: 'Any',
      zone,
      days,
      opens,
      closes,
      holidays: holidays.map((day) => ({ date: dateOf(day), name: `of day ${day}` })),
    }
    return { calendar, opened: Date.parse(change) + afterChange }
  })

/** So much that a walk over three short shifts reaches it. */
const lengthArb = ({ opens, closes }: BusinessCalendar) => {
  const quarters = (time: string) => Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15
  const shift = (quarters(closes) - quarters(opens) + 96) % 96 || 96
  return fc.integer({ min: 1, max: Math.min(shift * 15 * 3, 2_000) })
}

const hourCase = situation.chain((one) =>
  fc.record({ one: fc.constant(one), amount: lengthArb(one.calendar) }),
)
const dayCase = fc.record({ one: situation, amount: fc.integer({ min: 1, max: 3 }) })

const business = (amount: number, unit: ResponseTime['unit']): ResponseTime => ({
  amount,
  unit,
  clock: 'business',
})

function found(opened: number, time: ResponseTime, calendar: BusinessCalendar) {
  const { dueAt, skipped } = responseDeadline(opened, time, calendar)
  const stretches = skipped.map(({ from, to, reason }) => ({
    from: from.getTime(),
    to: to.getTime(),
    closed: reason.code === 'holiday' ? `holiday ${reason.name}` : reason.code,
  }))
  return { due: dueAt.getTime(), stretches }
}

test('business minutes agree with a walk from minute to minute', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(hourCase, ({ one: { calendar, opened }, amount }) => {
      const { due, stretches } = found(opened, business(amount, 'minute'), calendar)
      expect(new Date(due)).toEqual(new Date(dueAfterOpenTime(opened, amount * MINUTE, calendar)))
      expect(stretches).toEqual(closedBetween(opened, due, calendar))
    }),
    { numRuns: 60 },
  )
})

test('business days agree with a walk from minute to minute', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(dayCase, ({ one: { calendar, opened }, amount }) => {
      const { due, stretches } = found(opened, business(amount, 'day'), calendar)
      expect(new Date(due)).toEqual(new Date(dueAfterDays(opened, amount, calendar)))
      expect(stretches).toEqual(closedBetween(opened, due, calendar))
    }),
    { numRuns: 60 },
  )
})

test('business time is the time that was not skipped, and ends in open hours or at their close', () => {
  fc.assert(
    fc.property(hourCase, ({ one: { calendar, opened }, amount }) => {
      const { due, stretches } = found(opened, business(amount, 'minute'), calendar)
      const closed = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
      expect(due - opened - closed).toBe(amount * MINUTE)
      expect(statusBefore(due, calendar).shift).not.toBe(null)
    }),
  )
})

test('a business day ends after the opening, in open hours, at their opening or at their close', () => {
  fc.assert(
    fc.property(dayCase, ({ one: { calendar, opened }, amount }) => {
      const { due } = found(opened, business(amount, 'day'), calendar)
      expect(due).toBeGreaterThan(opened)
      expect([statusBefore(due, calendar).shift, statusBefore(due + 1, calendar).shift]).not.toEqual([
        null,
        null,
      ])
    }),
  )
})

test('who opens later is not due earlier', () => {
  const later = fc.oneof(fc.integer({ min: 0, max: 2 * 1_440 * MINUTE }), fc.integer({ min: 0, max: 1_000 }))
  const time = fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('minute', 'hour', 'day'),
    clock: fc.constantFrom('business', '24x7'),
  })
  fc.assert(
    fc.property(situation, later, time, ({ calendar, opened }, more, time) => {
      // The one exception, by the words of the rule: "the same clock time" of an hour shown a second time.
      const isRepeat = (instant: number) => {
        const [first] = minutesFrom(instant, calendar)
        return first?.shown !== first?.latest
      }
      fc.pre(time.unit !== 'day' || time.clock === '24x7' || (!isRepeat(opened) && !isRepeat(opened + more)))
      expect(found(opened + more, time, calendar).due).toBeGreaterThanOrEqual(
        found(opened, time, calendar).due,
      )
    }),
  )
})

/** The state of the last millisecond before an instant. */
function statusBefore(instant: number, calendar: BusinessCalendar) {
  return minutesFrom(instant - 1, calendar).next().value
}
