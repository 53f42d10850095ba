import { expect, test } from 'vitest'
import type { Terms } from '../terms/schema.ts'
import { calendarFindings } from './calendar-rules.ts'

type Region = Terms['regions'][number]

const CALENDAR = { days: ['Monday'], zone: 'Europe/Berlin', holidays: [] }
const MAINTENANCE = { day: 'Sunday', from: '02:00', to: '06:00', zone: 'Europe/Berlin' }

function found(calendar: object, maintenance: object = {}): string[] {
  const region = { calendar: { ...CALENDAR, ...calendar }, maintenance: { ...MAINTENANCE, ...maintenance } }
  return calendarFindings({ regions: [region as unknown as Region] }).map(
    ({ rule, place, message }) => `${'path' in place ? place.path.join('.') : ''} ${rule}: ${message}`,
  )
}

const holidays = (dates: readonly string[]) => dates.map((date) => ({ date, name: 'Corpus Christi' }))

// The demo's lists run on from year to year. Two years apart is the most; 1927 and 2207 are far from all.
test.each([
  [['2026-05-27', '2027-05-27', '2207-05-27'], 2, '2027-05-27', '2207-05-27'],
  [['2207-05-27', '2026-05-27', '2027-05-27'], 0, '2027-05-27', '2207-05-27'],
  [['1927-05-27', '2026-05-27', '2027-05-27'], 0, '1927-05-27', '2026-05-27'],
  [['2026-05-27', '2029-05-27'], 1, '2026-05-27', '2029-05-27'],
])('of holidays on %j that at %i is far from the others', (dates, at, from, to) => {
  expect(found({ holidays: holidays(dates) })).toEqual([
    `regions.0.calendar.holidays.${at} calendar.distant-holiday: no holiday is listed between ${from} (Corpus Christi) and ${to} (Corpus Christi)`,
  ])
})

test.each([[['2026-05-27', '2028-12-31', '2030-01-01']], [['2026-05-27']], [[]]])(
  'of holidays on %j none is far from the others',
  (dates) => {
    expect(found({ holidays: holidays(dates) })).toEqual([])
  },
)

test('a day that is listed twice is found, wherever it stands', () => {
  expect(found({ days: ['Monday', 'Wednesday', 'Monday'] })).toEqual([
    'regions.0.calendar.days.2 calendar.repeated-day: Monday is listed twice',
  ])
})

test.each(['+01:00', '-0500', '+01', 'Etc/GMT+5', 'EST'])(
  '%s is an offset, of the calendar and of the window',
  (zone) => {
    const says = `${zone} is an offset, which knows no summer time`
    expect(found({ zone }, { zone })).toEqual([
      `regions.0.calendar.zone calendar.offset: ${says}`,
      `regions.0.maintenance.zone calendar.offset: ${says}`,
    ])
  },
)

test.each(['UTC', 'Etc/UTC', 'America/New_York'])('%s is a zone by its name', (zone) => {
  expect(found({ zone }, { zone })).toEqual([])
})

test.each([
  ['22:00', '22:00', 'to maintenance.window: the window ends at 22:00, when it begins'],
  ['24:00', '02:00', 'from maintenance.window: the window begins at 24:00, which belongs to the day before'],
])('a window from %s to %s is none', (from, to, says) => {
  expect(found({}, { from, to })).toEqual([`regions.0.maintenance.${says}`])
})

test.each([
  ['22:00', '02:00'],
  ['22:00', '00:00'],
  ['00:00', '24:00'],
])('a window from %s to %s is one', (from, to) => {
  expect(found({}, { from, to })).toEqual([])
})
