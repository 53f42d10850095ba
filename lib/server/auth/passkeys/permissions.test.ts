import { expect, test } from 'vitest'
import { permissionsPolicy } from '../../http/response/security-headers.ts'
import { passkeyPermissions } from './permissions.ts'

test.each(['/console', '/console/profile', '/console/sign-in'])('%s may use passkeys', (path) => {
  const policy = passkeyPermissions(path)?.split(', ')
  expect(policy).toContain('publickey-credentials-get=(self)')
  expect(policy).toContain('publickey-credentials-create=(self)')
  expect(policy).toContain('camera=()')
})

test.each(['/', '/versions', '/consoles', '/api/v1/offers'])('%s may not', (path) => {
  expect(passkeyPermissions(path)).toBe(null)
})

test('what no page uses is off', () => {
  expect(permissionsPolicy().split(', ')).toEqual(
    expect.arrayContaining(['publickey-credentials-get=()', 'publickey-credentials-create=()', 'usb=()']),
  )
  expect(permissionsPolicy()).not.toContain('self')
})
