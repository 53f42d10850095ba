import { expect, test } from 'vitest'
import { escaped } from './escaped.ts'

test.each([
  ['Łódź & Søn ApS', 'Łódź &amp; Søn ApS'],
  ['/versions/<version>', '/versions/&lt;version&gt;'],
  ['the field "file"', 'the field &quot;file&quot;'],
  // What is escaped already is text like any other.
  ['&lt;', '&amp;lt;'],
  ['', ''],
])('%s', (text, html) => {
  expect(escaped(text)).toBe(html)
})
