import { expect, test } from 'vitest'
import { automaticRetryPhrase } from './automatic-retries.ts'

test.each([
  'We automatically retry failed requests.',
  'Failed calls are retried automatically.',
  'Lumenary will retry all upstream errors.',
  "Upstream failures are retried on Customer's behalf.",
  'The platform transparently repeats requests that fail.',
  'Automatic retries of failed calls are included.',
  'Lumenary resends the call until it succeeds.',
  'Built-in retry logic handles upstream errors.',
  'A request that receives a 429 is queued and retried by the Service.',
  'Every failed request is attempted again by Lumenary.',
  'Requests that do not succeed are retried automatically.',
  'Where an upstream answers with 429, the call is silently retried.',
])('is caught: %s', (text) => {
  expect(automaticRetryPhrase(text, 'Lumenary')).not.toBeNull()
})

test.each([
  "Customer's client owns retries.",
  'Lumenary will pass a 429 to the caller and will never silently retry the call.',
  'Apart from webhook deliveries, Lumenary does not commit to repeat a call or a Request that has failed.',
  'Lumenary automatically retries the delivery of a webhook, at most ten times.',
  'The example client makes at most 3 retries of a call.',
  "Customer's client must wait at least 1 second before it may retry the request.",
  'There are no automatic retries of failed calls.',
  'A client may retry a call automatically once the reset time has passed.',
  'Automatic retries of calls are the client’s task.'.replace('’', "'"),
  'Retry-After comes before ratelimit-reset.',
  'An automatic reply is not a First Response.',
  'A second person reviews each change; it is tested and deployed automatically.',
])('is left alone: %s', (text) => {
  expect(automaticRetryPhrase(text, 'Lumenary')).toBeNull()
})

test('the sentence that promises it is given back', () => {
  expect(automaticRetryPhrase('An error is passed on. We retry the call.', 'Lumenary')).toBe(
    'We retry the call.',
  )
})

test('a name with signs of its own is read as it stands', () => {
  expect(automaticRetryPhrase('C++ (Cloud) retries failed calls.', 'C++ (Cloud')).toBeNull()
})
