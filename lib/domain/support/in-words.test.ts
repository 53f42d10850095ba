import { expect, test } from 'vitest'
import { businessHoursInWords, type Weekday } from './business-calendar.ts'
import { type ResponseTime, responseTimeInWords } from './first-response.ts'

test.each<[ResponseTime, string]>([
  [{ amount: 4, unit: 'hour', clock: 'business' }, '4 business hours'],
  [{ amount: 1, unit: 'hour', clock: 'business' }, '1 business hour'],
  [{ amount: 1, unit: 'day', clock: 'business' }, '1 business day'],
  [{ amount: 3, unit: 'day', clock: 'business' }, '3 business days'],
  [{ amount: 30, unit: 'minute', clock: '24x7' }, '30 minutes, 24×7×365'],
  [{ amount: 2, unit: 'hour', clock: '24x7' }, '2 hours, 24×7×365'],
])('%j reads "%s"', (time, words) => {
  expect(responseTimeInWords(time)).toBe(words)
})

test.each<[Weekday[], string]>([
  [['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], 'Monday to Friday'],
  [['Monday', 'Tuesday'], 'Monday and Tuesday'],
  [['Monday', 'Wednesday', 'Friday'], 'Monday, Wednesday and Friday'],
  [['Sunday'], 'Sunday'],
])('%j reads "%s"', (days, words) => {
  const calendar = {
    name: 'Berlin',
    zone: 'Europe/Berlin',
    days,
    opens: '09:00',
    closes: '17:00',
    holidays: [],
  }
  expect(businessHoursInWords(calendar)).toBe(`${words}, 09:00 to 17:00, Europe/Berlin`)
})

test('says that hours which cross midnight end on the next day', () => {
  const calendar = {
    name: 'Night',
    zone: 'Europe/Berlin',
    days: ['Friday'] satisfies Weekday[],
    holidays: [],
  }
  expect(businessHoursInWords({ ...calendar, opens: '22:00', closes: '06:00' })).toBe(
    'Friday, 22:00 to 06:00 on the next day, Europe/Berlin',
  )
  expect(businessHoursInWords({ ...calendar, opens: '00:00', closes: '24:00' })).toBe(
    'Friday, 00:00 to 24:00, Europe/Berlin',
  )
})
