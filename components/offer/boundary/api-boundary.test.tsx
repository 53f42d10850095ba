import { createRequire } from 'node:module'
import type { ComponentProps, ReactElement } from 'react'
import { expect, test } from 'vitest'
import { examples } from '#lib/server/terms/examples/examples.ts'
import { ApiBoundary } from './api-boundary.tsx'
import { ExampleAnswer } from './example-answer.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

type Api = ComponentProps<typeof ApiBoundary>['api']

function pageOf(api: Api): string {
  return renderToStaticMarkup(<ApiBoundary {...examples()} api={api} vendorName="Lumenary" />)
}

const page = pageOf({ upstreamThrottling: 'passed-on', retries: 'client' })

/** The text of a stretch of markup, as a reader copies it. */
function textOf(markup = ''): string {
  const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x27': "'" }
  return markup.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name) => marks[name] ?? whole)
}

const blocks = [...page.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, inner]) => textOf(inner))

test('the answer reads as it goes over the wire', () => {
  expect(blocks[0]).toBe(
    [
      'HTTP/1.1 429 Too Many Requests',
      'ratelimit-limit: 100',
      'ratelimit-remaining: 0',
      'ratelimit-reset: 1715000000',
      'content-type: application/json',
      '',
      '{"error":"rate_limited","provider":"salesforce","retry_after_seconds":47}',
      '',
    ].join('\n'),
  )
})

test.each<Api>([
  { upstreamThrottling: 'queued', retries: 'client' },
  { upstreamThrottling: 'passed-on', retries: 'vendor' },
])('where the terms say %o, no 429 is drawn as passed on', (api) => {
  const other = pageOf(api)
  expect(other).not.toContain('api-sequence')
  expect(other).not.toContain('429 Too Many Requests')
  expect(other).toContain('id="api-example-client"')
})

test('the client is printed as its file is, in a named region that the keyboard reaches', () => {
  expect(blocks[1]).toBe(examples().client.source)
  expect(page).toMatch(/<section tabindex="0" aria-label="Source of rate-limited-fetch\.mjs"/)
})

test('both drawings and the list tell the same nine steps in order', () => {
  const labels = [
    'request',
    'call',
    '429',
    '429 and reset',
    'wait until reset',
    'same request',
    'call',
    '200',
    '200',
  ]
  const drawings = [...page.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) =>
    [...svg.matchAll(/<text[^>]*>(\d+: [^<]*)<\/text>/g)].map(([, label]) => label),
  )
  const expected = labels.map((label, index) => `${index + 1}: ${label}`)
  expect(drawings).toEqual([expected, expected])
  const items = [...page.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)
  expect(items).toHaveLength(9)
  expect(items[3]).toMatch(
    /^The Lumenary API passes the 429 to the client.*It does not repeat the call itself\.$/,
  )
})

test('the text says which form the vendor sends, what the drafts say, and that Retry-After wins', () => {
  const said = textOf(page)
  expect(said).toContain('Lumenary sends ratelimit-reset as a Unix time in seconds: 1715000000 is 6 May 2024')
  expect(said).toContain('12:53:20 UTC')
  expect(said).toContain('define the reset as delay seconds')
  expect(said).toContain('Retry-After wins')
})

test('a vendor that sends delay seconds is described as such', () => {
  const answer = { lines: [], resetUnit: 'delay-seconds' as const, reset: 47 }
  const said = textOf(renderToStaticMarkup(<ExampleAnswer answer={answer} vendorName="Acme" />))
  expect(said).toContain('Acme sends ratelimit-reset in delay seconds: here 47 seconds after the answer.')
  expect(said).not.toContain('UTC')
})
