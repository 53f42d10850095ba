import { expect, test } from 'vitest'
import { refusalAnswer, replyTo } from './refusal.ts'

const REFUSAL = {
  status: 404,
  code: 'unknown-document',
  title: 'No such document & no other',
  detail: 'Use /documents/<version>/<tier> or the form "Version".',
}

const ask = (accept: string) => new Request('https://sla.example.com/documents', { headers: { accept } })

test('a person gets a page on which everything is to be read, markup or not', async () => {
  const response = refusalAnswer(ask('text/html,*/*'), REFUSAL)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const page = await response.text()
  expect(page).toContain('<title>404: No such document &amp; no other</title>')
  expect(page).toContain(
    '<p>Use /documents/&lt;version&gt;/&lt;tier&gt; or the form &quot;Version&quot;.</p>',
  )
})

test('a program gets the RFC 9457 members, as they are', async () => {
  const response = refusalAnswer(ask('*/*'), REFUSAL, { 'retry-after': '60' })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('retry-after')).toBe('60')
  expect(await response.json()).toEqual({
    type: '/api/v1/errors#unknown-document',
    title: REFUSAL.title,
    status: 404,
    detail: REFUSAL.detail,
    code: 'unknown-document',
  })
})

test('before a route is asked, the path says who asks', () => {
  expect(replyTo(REFUSAL, '/api/v1/offers').body.toString()).toContain('"detail":"Use /documents/<version>')
  expect(replyTo(REFUSAL, '/documents').body.toString()).toContain('Use /documents/&lt;version&gt;')
})
