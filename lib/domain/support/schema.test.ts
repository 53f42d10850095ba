import { expect, test } from 'vitest'
import { businessCalendarSchema } from './schema.ts'

const calendar = { name: 'Berlin', zone: 'Europe/Berlin', days: ['Monday'], holidays: [] }

test.each([
  ['09:00', '17:00'],
  ['22:00', '06:00'],
  ['17:00', '00:00'],
  ['00:00', '24:00'],
])('takes hours from %s to %s', (opens, closes) => {
  expect(businessCalendarSchema.parse({ ...calendar, opens, closes })).toMatchObject({ opens, closes })
})

test.each([
  ['09:00', '09:00', 'closes', 'another time than opens; a whole day is "00:00" to "24:00"'],
  ['24:00', '06:00', 'opens', 'a time from "00:00" to "23:59"'],
])('refuses hours from %s to %s', (opens, closes, field, message) => {
  const issues = businessCalendarSchema.safeParse({ ...calendar, opens, closes }).error?.issues
  expect(issues?.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]])
})
