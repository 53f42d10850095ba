import { expect, test } from 'vitest'
import { localIso, momentInWords } from './local-time.ts'

test.each([
  [
    '2026-11-23T11:30:00Z',
    'Europe/Berlin',
    '2026-11-23T12:30:00+01:00',
    'Monday 23 November 2026, 12:30, Europe/Berlin',
  ],
  [
    '2026-07-01T03:59:00Z',
    'America/New_York',
    '2026-06-30T23:59:00-04:00',
    'Tuesday 30 June 2026, 23:59, America/New_York',
  ],
  ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:00:00+00:00', 'Thursday 1 January 2026, 00:00, UTC'],
  [
    '2026-06-01T00:00:00Z',
    'America/St_Johns',
    '2026-05-31T21:30:00-02:30',
    'Sunday 31 May 2026, 21:30, America/St_Johns',
  ],
  [
    '2028-02-29T20:00:07Z',
    'Asia/Singapore',
    '2028-03-01T04:00:07+08:00',
    'Wednesday 1 March 2028, 04:00:07, Asia/Singapore',
  ],
  [
    '2026-11-23T11:29:59.999Z',
    'Europe/Berlin',
    '2026-11-23T12:29:59.999+01:00',
    'Monday 23 November 2026, 12:29:59, Europe/Berlin',
  ],
  // The clocks show these twice.
  [
    '2026-10-25T00:30:00Z',
    'Europe/Berlin',
    '2026-10-25T02:30:00+02:00',
    'Sunday 25 October 2026, 02:30 (UTC+02:00), Europe/Berlin',
  ],
  [
    '2026-10-25T01:30:00Z',
    'Europe/Berlin',
    '2026-10-25T02:30:00+01:00',
    'Sunday 25 October 2026, 02:30 (UTC+01:00), Europe/Berlin',
  ],
  [
    '2026-04-04T15:10:00Z',
    'Australia/Lord_Howe',
    '2026-04-05T01:40:00+10:30',
    'Sunday 5 April 2026, 01:40 (UTC+10:30), Australia/Lord_Howe',
  ],
  // And these once, an hour before and after.
  [
    '2026-10-24T23:59:00Z',
    'Europe/Berlin',
    '2026-10-25T01:59:00+02:00',
    'Sunday 25 October 2026, 01:59, Europe/Berlin',
  ],
  [
    '2026-10-25T02:00:00Z',
    'Europe/Berlin',
    '2026-10-25T03:00:00+01:00',
    'Sunday 25 October 2026, 03:00, Europe/Berlin',
  ],
  [
    '2026-03-29T01:00:00Z',
    'Europe/Berlin',
    '2026-03-29T03:00:00+02:00',
    'Sunday 29 March 2026, 03:00, Europe/Berlin',
  ],
])('%s in %s is written %s', (instant, zone, iso, words) => {
  expect(localIso(new Date(instant), zone)).toBe(iso)
  expect(Date.parse(iso)).toBe(Date.parse(instant))
  expect(momentInWords(new Date(instant), zone)).toBe(words)
})
