import { expect, test } from 'vitest'
import { momentRead } from './columns.ts'
import { isStoreUnavailable } from './store-error.ts'

// Kolkata is 5:30 ahead of UTC, St. John's 3:30 behind it in winter.
test.each([
  ['2026-11-20 10:00:00+00', '2026-11-20T10:00:00.000Z'],
  ['2026-12-05 10:00:24.123456+00', '2026-12-05T10:00:24.123Z'],
  ['2026-12-05 01:00:24+05:30', '2026-12-04T19:30:24.000Z'],
  ['2026-12-31 22:00:00-03:30', '2027-01-01T01:30:00.000Z'],
])('what PostgreSQL writes as %s is %s', (written, moment) => {
  expect(momentRead(written)).toBe(moment)
})

// 5 December in the styles SQL (DMY and MDY), German and Postgres, in a zone with seconds, in words, and no day at all.
test.each([
  '05/12/2026 10:00:24 UTC',
  '12/05/2026 10:00:24 UTC',
  '05.12.2026 11:00:24 CET',
  'Sat 05 Dec 10:00:24 2026 UTC',
  '1899-12-31 23:53:28-00:06:32',
  '2026-12-05 10:00:24',
  '2026-13-05 10:00:24+00',
  '2026-12-05 10:00:24+00 BC',
  'infinity',
  '',
])('%j is refused, and not taken for another moment', (written) => {
  const read = () => momentRead(written)
  expect(read).toThrow(`The database writes a moment as “${written}”`)
  try {
    read()
  } catch (error) {
    expect(isStoreUnavailable(error)).toBe(true)
  }
})
