import { expect, test } from 'vitest'
import { stepRows, stepsAsText, stepsText } from '../step-text.ts'
import { stepsFrom } from './steps-from.ts'

const TEXT = 'customer; 2027-01-10; Legal reviews the DPA; then signs\nvendor; ; Send the order form'

test('steps are a line each, and read as they are written', () => {
  const steps = stepsFrom(TEXT)
  expect(steps).toEqual([
    { whose: 'customer', day: '2027-01-10', what: 'Legal reviews the DPA; then signs' },
    { whose: 'vendor', day: null, what: 'Send the order form' },
  ])
  expect(stepsAsText(Array.isArray(steps) ? steps : [])).toBe(TEXT)
  expect(stepsText(stepRows(TEXT))).toBe(TEXT)
})

test('a row in which nothing is typed yet is no step', () => {
  expect(stepsFrom('')).toEqual([])
  expect(stepsFrom('customer; ; \nvendor; ; Call')).toEqual([{ whose: 'vendor', day: null, what: 'Call' }])
})

test.each([
  [
    'customer; 2027-02-30; Sign',
    'Steps “2027-02-30”: of step 1, write the day, for example 2027-01-31, or none.',
  ],
  ['vendor; ; Call\ncustomer; 2027-01-10;  ', 'Steps: of step 2, write what to do.'],
  ['nobody; ; Sign', 'Steps “nobody”: of step 1, write customer or vendor.'],
  [`vendor; ; ${'x'.repeat(201)}`, `Steps “${'x'.repeat(20)}…”: of step 1, write at most 200 characters.`],
  ['vendor; ; A\u202eb', 'Steps: of step 1, remove the characters that cannot be shown.'],
  [Array.from({ length: 7 }, () => 'vendor; ; Call').join('\n'), 'Steps “7”: write at most 6.'],
])('%j', (text, message) => {
  expect(stepsFrom(text)).toMatchObject({ field: 'steps', message })
})
