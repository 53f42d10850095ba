import { expect, it } from 'vitest'
import { isRecorded } from './recorded.ts'

const READ = { method: 'GET', purpose: null, declined: false, recording: true }

it.each([
  ['a page that somebody opens', READ, true],
  ['HEAD', { ...READ, method: 'HEAD' }, false],
  ['a prefetch', { ...READ, purpose: 'prefetch' }, false],
  ['a prerender', { ...READ, purpose: 'prefetch;prerender' }, false],
  ['an older browser’s preview', { ...READ, purpose: 'Preview' }, false],
  ['whoever declined', { ...READ, declined: true }, false],
  ['a desk that records nothing', { ...READ, recording: false }, false],
])('%s', (_, requested, expected) => {
  expect(isRecorded(requested)).toBe(expected)
})
