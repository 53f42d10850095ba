import { expect, test } from 'vitest'
import { fairUsePhrase } from './fair-use.ts'

test.each([
  'The API is subject to fair use.',
  'A fair-usage policy applies to all requests.',
  'Requests are limited to reasonable use.',
  'Customer must not make excessive use of the API.',
  'We may throttle requests at our discretion.',
  'Calls are free of charge within reason.',
  'Unlimited requests are included in every tier.',
  'The number of calls must stay at normal levels.',
  'Lumenary may slow down heavy users of the API.',
  'Rate limits may change from time to time.',
  'The service limits traffic where it sees fit.',
  'There is no hard limit on requests.',
  'API calls are unlimited.',
  'Customer keeps API traffic within limits and at reasonable volumes.',
])('is caught: %s', (text) => {
  expect(fairUsePhrase(text)).not.toBeNull()
})

test.each([
  'Each Tenant may send at most 3,000 Requests in any 60 consecutive seconds.',
  'Lumenary will apply no other limit to the rate of Requests.',
  'There is no fair-use limit beside the numbers in the table.',
  'The limits are numbers and never subject to fair use.',
  "Lumenary bears the auditor's reasonable costs.",
  'Lumenary challenges the demand where there are reasonable grounds.',
  'It uses the data for no purpose of its own.',
  'Usage fees belong to the Month of the usage, and one-off fees to none.',
  'The auditor works in usual business hours without avoidable disturbance of the Service.',
  'A disagreement about the use of data is decided in a fair hearing.',
  'Liability for loss caused by the use of the API is unlimited where the law says so.',
  'After an Incident the Error Rate of all Requests returns to normal levels.',
  'The API answers requests under heavy load as well.',
  'The burst of 300 Requests in one second is part of the limit.',
])('is left alone: %s', (text) => {
  expect(fairUsePhrase(text)).toBeNull()
})

test('the words that were found are given back', () => {
  expect(fairUsePhrase('Requests are counted. Beyond that, fair use applies to calls.')).toBe('fair use')
})
