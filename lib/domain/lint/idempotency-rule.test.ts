import { expect, test } from 'vitest'
import { idempotencyFindings } from './idempotency-rule.ts'

type Endpoints = Parameters<typeof idempotencyFindings>[0]['idempotency']['endpoints']

/** "POST /v1/records, PUT /v1/records". */
function found(scope: string, list: string): string[] {
  const endpoints = list
    .split(', ')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [method, path] = entry.split(' ')
      return { method, path, key: 'accepted' } as Endpoints[number]
    })
  return idempotencyFindings({ idempotency: { retentionHours: 24, scope, endpoints } }).map(
    ({ place, message }) => `${'path' in place ? place.path.join('.') : ''}: ${message}`,
  )
}

test.each([
  ['every API Endpoint with the method POST that creates a resource', 'POST /v1/records, POST /v1/jobs'],
  ['every API Endpoint with the method POST or PATCH', 'POST /v1/records, PATCH /v1/records'],
  ['every API Endpoint that creates a resource', 'POST /v1/records, PUT /v1/records'],
  ['every API Endpoint that writes, except those with the method DELETE', 'POST /v1/records'],
  ['no API Endpoint other than POST /v1/records', 'POST /v1/records'],
  ['no API Endpoint', ''],
  ['none', ''],
  ['nodes with the method POST', 'POST /v1/nodes'],
])('“%s” agrees with “%s”', (scope, list) => {
  expect(found(scope, list)).toEqual([])
})

test.each([
  [
    'every API Endpoint with the method POST',
    '',
    'idempotency.scope: scope says that “every API Endpoint with the method POST” takes an idempotency key, and endpoints lists none',
  ],
  [
    'no API Endpoint',
    'POST /v1/records, POST /v1/jobs',
    'idempotency.scope: scope says that “no API Endpoint” takes an idempotency key, and endpoints lists POST /v1/records',
  ],
  [
    'every API Endpoint with the method POST or PATCH',
    'POST /v1/records, DELETE /v1/records, PATCH /v1/records',
    'idempotency.endpoints.1.method: DELETE /v1/records takes an idempotency key, and scope names POST and PATCH alone',
  ],
  [
    'every API Endpoint with the method POST or PATCH, but not DELETE',
    'POST /v1/records',
    'idempotency.scope: scope names PATCH, and endpoints lists none with that method',
  ],
])('“%s” does not agree with “%s”', (scope, list, says) => {
  expect(found(scope, list)).toEqual([says])
})
