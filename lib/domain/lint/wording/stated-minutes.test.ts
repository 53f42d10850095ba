import { expect, test } from 'vitest'
import { wrongMinutes } from './stated-minutes.ts'

// 0.1% of 43,200 min is 43.2; of 43,800 min (730 h) 43.8; 0.05% of 43,800 21.9; 0.01% of 43,200 4.32;
// 1% of 8,760 h 87.6 h = 3.65 d; 0.5% of 365 d 1.825 d.
test.each([
  'An uptime of 99.9% allows 43.2 minutes of downtime in a 30-day month.',
  'An uptime of 99.9% allows 43 min 12 s of downtime in a 30-day month.',
  'At 99.9% the Service may be down for 43.8 minutes in a mean month.',
  '99.95% allows 21.9 min of downtime in a mean month of 730 hours.',
  '99.99% allows 4.3 min of downtime in a month of 30 days.',
  '99% allows 3.65 days of downtime in a year.',
  '99.5% allows 1.83 d of downtime in a year.',
  '99.5% allows 1.82 d of downtime in a year.',
  'The Service is down while 5% or more of all Requests fail for at least 5 consecutive minutes.',
  'A Month below 99.9% counts if downtime is announced within 30 minutes.',
  'Uptime of 99.9% leaves out maintenance downtime with 48 hours notice.',
  'Customer may end the contract within 60 days if one Month falls below 95%.',
])('is left alone: %s', (text) => {
  expect(wrongMinutes(text)).toEqual([])
})

test.each([
  ['99.9% allows 43.8 minutes of downtime in a 30-day month.', '43.8 minutes', 'disagrees'],
  ['99.9% allows 43 min 13 s of downtime in a 30-day month.', '43 min 13 s', 'disagrees'],
  ['99.9% allows 43.2 minutes of downtime in a mean month.', '43.2 minutes', 'disagrees'],
  ['99.9% allows 43.2 minutes of downtime.', '43.2 minutes', 'no-basis'],
  ['99.99% (4.3 min of downtime) is committed.', '4.3 min', 'no-basis'],
  ['99% allows 3.5 days of downtime in a year.', '3.5 days', 'disagrees'],
])('is found: %s', (text, stated, why) => {
  expect(wrongMinutes(text)).toMatchObject([{ stated, why }])
})

test('each figure is held against the percentage before it', () => {
  const text = '99.9% allows 43.2 min and 99.99% allows 43.2 min of downtime in a 30-day month.'
  expect(wrongMinutes(text)).toMatchObject([{ stated: '43.2 min', percent: '99.99', why: 'disagrees' }])
})
