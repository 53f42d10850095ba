import { describe, expect, test } from 'vitest'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { decideResponse } from './response-decision.ts'

const html = { path: '/x', status: 200, contentType: 'text/html; charset=utf-8' }

describe('ruleOn', () => {
  test('gathers a page, and passes on a redirect that has one', () => {
    expect(decideResponse(html)).toBe('gather')
    expect(decideResponse({ ...html, status: 503 })).toBe('gather')
    expect(decideResponse({ ...html, status: 307 })).toBe('pass')
  })
  test('replaces a missing page', () =>
    expect(decideResponse({ ...html, status: 404 })).toBe('not-found-page'))
  test('replaces a failed page', () => expect(decideResponse({ ...html, status: 500 })).toBe(REFUSALS.failed))
  test('refuses a method in place of a handler that says nothing', () => {
    expect(decideResponse({ ...html, status: 405, contentType: '' })).toBe(REFUSALS.methodNotAllowed)
    expect(decideResponse({ ...html, status: 405, contentType: 'application/problem+json' })).toBe('pass')
  })
  test('passes on the 404 of a file or a router request', () => {
    expect(decideResponse({ ...html, status: 404, contentType: 'text/plain' })).toBe('pass')
    expect(decideResponse({ ...html, status: 404, contentType: 'text/x-component' })).toBe('pass')
  })

  describe('under /api/', () => {
    const api = { ...html, path: '/api/v1/x' }
    test('gives a missing route, a wrong method and a failure a problem', () => {
      expect(decideResponse({ ...api, status: 404 })).toBe(REFUSALS.notFound)
      expect(decideResponse({ ...api, status: 405, contentType: '' })).toBe(REFUSALS.methodNotAllowed)
      expect(decideResponse({ ...api, status: 500, contentType: '' })).toBe(REFUSALS.failed)
    })
    test("passes a route's own problem on", () => {
      expect(decideResponse({ ...api, status: 404, contentType: 'application/problem+json' })).toBe('pass')
    })
  })
})
