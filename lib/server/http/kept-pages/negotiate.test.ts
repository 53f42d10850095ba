import { expect, test } from 'vitest'
import { chooseEncoding, takesGzip } from './negotiate.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['identity', 'identity'],
  ['identity, br;q=0.2', 'identity'],
  ['zstd', 'identity'],
  ['', 'identity'],
  ['*;q=0', 'identity'],
  [undefined, 'identity'],
])('%s is answered in %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
  expect(chooseEncoding(header)).toBe(encoding)
})

test.each([
  ['gzip, deflate, br', true],
  ['deflate', false],
  ['br', false],
  ['gzip;q=0', false],
  [undefined, false],
])('%s takes gzip: %s', (header, expected) => {
  expect(takesGzip(header)).toBe(expected)
})
