import { expect, test } from 'vitest'
import { tryCommand } from './words.ts'

test.each([
  [['audit.read'], '/api/v1/audit?limit=1'],
  [['releases.read', 'subscribers.read'], '/api/v1/subscribers'],
  [['releases.read'], '/api/v1/releases/documents'],
  [['contracts.read'], '/api/v1/contracts?limit=1'],
  [['links.read', 'links.change'], '/api/v1/links?limit=1'],
] as const)('a key for %j is tried at %s', (scopes, path) => {
  expect(tryCommand('https://sla.example.com', 'sladesk_x', scopes)).toBe(
    `curl -H 'Authorization: Bearer sladesk_x' 'https://sla.example.com${path}'`,
  )
})
