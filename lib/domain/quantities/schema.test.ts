import { expect, test } from 'vitest'
import {
  countSchema,
  dateSchema,
  percentSchema,
  slugSchema,
  timeOfDaySchema,
  wordsSchema,
  zoneOrOffsetSchema,
  zoneSchema,
} from './schema.ts'

test('keeps a percentage in its shortest form and refuses a number', () => {
  expect(percentSchema.parse('99.50')).toBe('99.5')
  expect(percentSchema.safeParse(99.5).error?.issues[0]?.message).toBe('"99.5", in quotes')
  // What is meant is plain: a decimal comma, or the sign.
  expect(percentSchema.safeParse('99,9').error?.issues[0]?.message).toBe('"99.9", with a decimal point')
  expect(percentSchema.safeParse('99.9%').error?.issues[0]?.message).toBe('"99.9" alone')
  expect(percentSchema.safeParse('most').error?.issues[0]?.message).toBe(
    'a percentage in quotes, from 0 to 100 with at most six decimals, for example "99.95"',
  )
  expect(percentSchema.safeParse('100.1').success).toBe(false)
})

test('refuses a day that does not exist', () => {
  expect(dateSchema.safeParse('2026-02-29').error?.issues[0]?.message).toBe(
    'a date of the calendar as YYYY-MM-DD, for example 2026-10-01',
  )
  expect(dateSchema.parse('2028-02-29')).toBe('2028-02-29')
})

test('takes times of day up to 24:00', () => {
  for (const time of ['00:00', '23:59', '24:00']) expect(timeOfDaySchema.parse(time)).toBe(time)
  for (const time of ['24:01', '9:00', '12:60', '25:00'])
    expect(timeOfDaySchema.safeParse(time).success).toBe(false)
})

test('takes ids that an address can carry', () => {
  expect(slugSchema.parse('mission-critical')).toBe('mission-critical')
  for (const id of ['', 'Enterprise', 'a--b', '-a', 'a_b', '__proto__', 'a/b'])
    expect(slugSchema.safeParse(id).success).toBe(false)
})

test('takes counts of at least one, words that are not blank, zones that exist', () => {
  for (const count of [0, -1, 1.5, Number.NaN]) expect(countSchema.safeParse(count).success).toBe(false)
  expect(wordsSchema.safeParse(' \n').success).toBe(false)
  expect(zoneSchema.safeParse('Europe/Berlin').success).toBe(true)
  for (const zone of ['Europe/Atlantis', '+01:00', '-0500', '+01', ''])
    expect(zoneSchema.safeParse(zone).error?.issues[0]?.message).toBe(
      'a time zone by its IANA name, for example Europe/Berlin',
    )
  for (const zone of ['UTC', 'Etc/GMT+5', 'America/New_York']) expect(zoneSchema.parse(zone)).toBe(zone)
  expect(zoneOrOffsetSchema.parse('+01:00')).toBe('+01:00')
  for (const zone of ['Europe/Atlantis', '+25:00', ''])
    expect(zoneOrOffsetSchema.safeParse(zone).success).toBe(false)
})
