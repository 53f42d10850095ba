import { expect, test } from 'vitest'
import { matches } from './entity-tag.ts'

test.each(['"a"', 'W/"a"', '"b", "a"', '"b",W/"a"', '*'])('If-None-Match: %s names the tag "a"', (header) => {
  expect(matches(header, '"a"')).toBe(true)
})

test.each(['"b"', 'a', '', '"a b"'])('If-None-Match: %s does not', (header) => {
  expect(matches(header, '"a"')).toBe(false)
})
