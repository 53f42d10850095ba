import { expect, test } from 'vitest'
import type { Actor, Person } from '#lib/domain/auth/actor.ts'
import { PERMISSIONS, ROLES, rolesWith } from '#lib/domain/auth/roles.ts'
import { isForbidden, requirePermission } from './require-permission.ts'

const trace = { network: null, requestId: null }
const person = (role: Person['role']): Actor => ({
  kind: 'person',
  id: 'p',
  name: 'Kim',
  role,
  session: 's',
  trace,
})

test('each role passes where the table says so, and is refused everywhere else', () => {
  for (const permission of PERMISSIONS)
    for (const role of ROLES) {
      const ask = () => requirePermission(person(role), permission)
      if (rolesWith(permission).includes(role)) expect(ask).not.toThrow()
      else expect(ask).toThrow('may not do this')
    }
})

test('the desk and its command line pass everywhere, and an outsider nowhere', () => {
  for (const permission of PERMISSIONS) {
    for (const kind of ['desk', 'command-line'] as const)
      expect(() => requirePermission({ kind }, permission)).not.toThrow()
    expect(() => requirePermission({ kind: 'outsider', id: 'x', trace }, permission)).toThrow(
      'Sign in first.',
    )
  }
})

test('a program passes with the permissions of its key, and with no other', () => {
  const key: Actor = { kind: 'api-key', id: 'k', name: 'SIEM', permissions: ['audit.read'], trace }
  for (const permission of PERMISSIONS) {
    const ask = () => requirePermission(key, permission)
    if (permission === 'audit.read') expect(ask).not.toThrow()
    else expect(ask).toThrow(`This API key lacks the scope ${permission}`)
  }
})

test('a refusal says what it was about, and whom to ask', () => {
  try {
    requirePermission(person('rep'), 'releases.retry')
    expect.unreachable()
  } catch (error) {
    expect(isForbidden(error)).toBe(true)
    expect(String(error)).toContain(
      'Your role, Sales rep, may not do this: “Make a failed document again” is for Legal or Administrator.',
    )
  }
})
