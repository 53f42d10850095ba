import { expect, test } from 'vitest'
import { isPermitted, isRole, PERMISSIONS, ROLES, rolesWith } from './roles.ts'

// Written down by hand from what each role is for: reps sell, managers see who is there, privacy looks after subscribers,
// legal after documents, and only admins change people, read the record and hold keys.
test.each([
  ['console.read', 'rep manager privacy legal admin'],
  ['profile.change', 'rep manager privacy legal admin'],
  ['people.read', 'manager admin'],
  ['people.invite', 'admin'],
  ['people.setRole', 'admin'],
  ['people.disable', 'admin'],
  ['people.endSessions', 'admin'],
  ['audit.read', 'admin'],
  ['audit.export', 'admin'],
  ['releases.read', 'manager privacy legal admin'],
  ['releases.retry', 'legal admin'],
  ['subscribers.read', 'privacy admin'],
  ['subscribers.remove', 'privacy admin'],
  ['settings.read', 'admin'],
  ['apiKeys.read', 'admin'],
  ['apiKeys.create', 'admin'],
  ['apiKeys.revoke', 'admin'],
  ['directory.manage', 'admin'],
  ['contracts.read', 'manager privacy legal admin'],
  ['contracts.change', 'privacy legal admin'],
  ['contracts.record', 'legal admin'],
  ['notices.read', 'manager privacy legal admin'],
  ['notices.send', 'privacy legal admin'],
  ['objections.manage', 'privacy legal admin'],
  ['effects.read', 'manager privacy legal admin'],
  ['links.read', 'rep manager admin'],
  ['links.change', 'rep manager admin'],
  ['links.all', 'manager admin'],
  ['webhooks.manage', 'admin'],
] as const)('%s: %s', (permission, roles) => {
  expect(rolesWith(permission).join(' ')).toBe(roles)
  for (const role of ROLES) expect(isPermitted(role, permission)).toBe(roles.split(' ').includes(role))
})

test('every permission is in the table above, and an admin has each of them', () => {
  expect(PERMISSIONS).toHaveLength(29)
  for (const permission of PERMISSIONS) expect(isPermitted('admin', permission)).toBe(true)
})

test('a text names a role, or does not', () => {
  expect(ROLES.every(isRole)).toBe(true)
  for (const text of ['', 'Admin', 'owner', 'toString']) expect(isRole(text)).toBe(false)
})
