import { expect, test } from 'vitest'
import { PERMISSIONS, ROLES } from '../auth/roles.ts'
import { expiryFault, keyState } from './key-state.ts'
import { KEY_SCOPES } from './scopes.ts'

const AT = new Date('2026-11-27T10:00:00Z')
const KEY = {
  expiresAt: '2026-11-27T10:00:00.001Z',
  revokedAt: null,
  maker: { role: 'admin', isDisabled: false },
} as const

test('a key works until its moment, unless it is revoked or its maker may make none', () => {
  expect(keyState(KEY, AT)).toBe('active')
  expect(keyState({ ...KEY, expiresAt: '2026-11-27T10:00:00.000Z' }, AT)).toBe('expired')
  expect(keyState({ ...KEY, revokedAt: '2026-11-27T09:00:00Z' }, AT)).toBe('revoked')
  expect(keyState({ ...KEY, maker: { role: 'admin', isDisabled: true } }, AT)).toBe('stopped')
  for (const role of ROLES.filter((one) => one !== 'admin'))
    expect(keyState({ ...KEY, maker: { role, isDisabled: false } }, AT), role).toBe('stopped')
})

// From 27 November 2026 to 27 November 2028 are 731 days: 2028 has a 29 February.
test.each([
  ['2026-11-27T10:00:00.001Z', null],
  ['2026-11-27T10:00:00Z', 'past'],
  ['2025-01-01T00:00:00Z', 'past'],
  ['2028-11-27T10:00:00Z', null],
  ['2028-11-27T10:00:00.001Z', 'far'],
  ['no moment', 'past'],
])('a key that ends at %s: %j', (expiresAt, fault) => {
  expect(expiryFault(expiresAt, AT)).toBe(fault)
})

test('no scope reaches people, keys or settings, or removes anything', () => {
  expect(PERMISSIONS).toEqual(expect.arrayContaining([...KEY_SCOPES]))
  expect(
    KEY_SCOPES.filter((scope) => /^(?:people|apiKeys|profile|settings|console)\.|\.remove/.test(scope)),
  ).toEqual([])
})
