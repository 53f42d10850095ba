import { expect, test } from 'vitest'
import { problem } from './problem.ts'

test('a problem carries the RFC 9457 members and the code', async () => {
  const response = problem(422, 'unknown-tier', 'There is no such tier', 'Use one of: standard, premium.')
  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: '/api/v1/errors#unknown-tier',
    title: 'There is no such tier',
    status: 422,
    detail: 'Use one of: standard, premium.',
    code: 'unknown-tier',
  })
})
