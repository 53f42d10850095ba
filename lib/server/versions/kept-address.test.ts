import { expect, test } from 'vitest'
import { keptVersionAddress } from './kept-address.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

test.each([
  ['/versions/2026-10-01', '/versions/2026-10-01'],
  ['/versions/2026-10-01?utm_source=x', '/versions/2026-10-01'],
  ['/versions/2026-10-01/enterprise/eu', '/versions/2026-10-01/enterprise/eu'],
  ['/versions/compare', '/versions/compare'],
  ['/versions/compare?from=2026-04-01&to=2026-10-01', '/versions/compare?from=2026-04-01&to=2026-10-01'],
  // As the form sends it, with the fields that were left as they are; and in another order.
  [
    '/versions/compare?to=2026-10-01&from=2026-04-01&tier=&region=&utm_source=x',
    '/versions/compare?from=2026-04-01&to=2026-10-01',
  ],
  [
    '/versions/compare?from=2026-10-01&to=2026-04-01&region=eu&tier=enterprise',
    '/versions/compare?from=2026-10-01&to=2026-04-01&tier=enterprise&region=eu',
  ],
])('%s is kept as %s', (target, address) => {
  expect(keptVersionAddress(target, NOW)).toBe(address)
})

test.each([
  ['/versions/2026-10-01?tier=gold&region=eu', 'the page says that it is not offered'],
  ['/versions/2026-10-01?tier=enterprise&tier=premium', 'the page may have something to say of it'],
  ['/versions/9999-12-31', 'there is no such version'],
  ['/versions/2026-10-01/gold/eu', 'there is no such tier'],
  ['/versions/2026-10-01/enterprise/mars', 'there is no such region'],
  ['/versions/2026-10-01/enterprise', 'there is no such page'],
  ['/versions/2026-10-01/', 'Next redirects it'],
  ['/versions/%32026-10-01', 'the address is spelled in another way'],
  ['/versions/compare?from=2026-04-01', 'there is something to choose'],
  ['/versions/compare?from=2026-04-01&to=9999-12-31', 'there is no such version'],
  ['/versions/compare?from=2026-04-01&to=2026-10-01&tier=gold', 'there is no such tier'],
  ['/versions/compare?from=2026-04-01&from=2026-10-01&to=2026-10-01', 'it comes twice'],
  ['/versions/compare?from=2026-04-01&to=%202026-10-01', 'the form shows again what was typed'],
  ['/versions/feed.atom', 'it is no page'],
])('%s is not kept: %s', (target) => {
  expect(keptVersionAddress(target, NOW)).toBeNull()
})

test('a version is not kept before it is published', () => {
  expect(keptVersionAddress('/versions/2026-10-01', new Date('2026-01-01T00:00:00Z'))).toBeNull()
})
