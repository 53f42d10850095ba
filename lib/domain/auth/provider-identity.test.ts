import { expect, test } from 'vitest'
import { judgeIdentity, type ProviderClaims, type ProviderRules } from './provider-identity.ts'

const MARA: ProviderClaims = {
  sub: 's-1',
  email: 'Mara.Lindt@Lumenary.example',
  emailVerified: true,
  name: 'Mara Lindt',
  groups: ['everyone', 'g-legal'],
}
const RULES: ProviderRules = {
  allowedDomains: ['lumenary.example'],
  groups: { legal: 'g-legal', admin: 'g-admin' },
}

test('groups give the role, and of several the one that may do most', () => {
  expect(judgeIdentity(MARA, RULES)).toEqual({
    sub: 's-1',
    email: 'mara.lindt@lumenary.example',
    name: 'Mara Lindt',
    role: 'legal',
  })
  expect(judgeIdentity({ ...MARA, groups: ['g-legal', 'g-admin'] }, RULES)).toMatchObject({ role: 'admin' })
})

test('without groups in the settings there is no role by the provider', () => {
  expect(judgeIdentity(MARA, { allowedDomains: [], groups: {} })).toMatchObject({ role: null })
})

test('a provider that says nothing of the address is believed, and one that knows no name has the mailbox', () => {
  expect(judgeIdentity({ ...MARA, emailVerified: null, name: ' ' }, RULES)).toMatchObject({
    name: 'mara.lindt',
  })
})

test.each([
  [{ email: null }, 'noEmail'],
  [{ email: '' }, 'noEmail'],
  [{ email: '@lumenary.example' }, 'noEmail'],
  [{ email: 'mara@evil.example@lumenary.example' }, 'noEmail'],
  [{ emailVerified: false }, 'unverified'],
  [{ email: 'mara@evil.example' }, 'domain'],
  [{ email: 'mara@sub.lumenary.example' }, 'domain'],
  [{ email: 'mara@xlumenary.example' }, 'domain'],
  [{ groups: [] }, 'noGroup'],
  [{ groups: ['G-LEGAL', 'g-legal2', ''] }, 'noGroup'],
] as const)('%j is refused: %s', (changes, why) => {
  expect(judgeIdentity({ ...MARA, ...changes }, RULES)).toBe(why)
})
