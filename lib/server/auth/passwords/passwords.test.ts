import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { hashPassword, isPassword, isPasswordsBusy } from './hash-password.ts'
import { newPasswordFault } from './new-password.ts'

const CLIENT = '203.0.113.7'

test('what is stored is scrypt with N 16384, r 16, p 1 and a salt of its own', async () => {
  const [one, other] = await Promise.all([
    hashPassword('velvet otter drum', CLIENT),
    hashPassword('velvet otter drum', CLIENT),
  ])
  expect(one).not.toBe(other)
  const [salt = '', hash] = one.split(':')
  const options = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 }
  expect(scryptSync('velvet otter drum', salt, 64, options).toString('hex')).toBe(hash)
})

test('a password matches its own hash alone, and nothing matches where there is none', async () => {
  const stored = await hashPassword('velvet otter drum', CLIENT)
  expect(await isPassword('velvet otter drum', stored, CLIENT)).toBe(true)
  expect(await isPassword('velvet otter drun', stored, CLIENT)).toBe(false)
  expect(await isPassword('velvet otter drum', null, CLIENT)).toBe(false)
})

test('of one client few wait; another is served meanwhile', async () => {
  const asked = Array.from({ length: 30 }, () =>
    isPassword('x', null, CLIENT).then(
      () => 'checked',
      (error: unknown) => (isPasswordsBusy(error) ? 'busy' : 'failed'),
    ),
  )
  expect(await isPassword('x', null, '198.51.100.9')).toBe(false)
  const outcomes = await Promise.all(asked)
  // One at work, and six that wait.
  expect(outcomes.filter((outcome) => outcome === 'checked')).toHaveLength(7)
  expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(23)
})

test('common passwords are known, and those built around the owner or the vendor', () => {
  expect(commonPasswords().size).toBeGreaterThan(40_000)
  const owner = { email: 'mara.lindt@lumenary.example', name: 'Mara Lindt' }
  for (const bad of ['123456qwerty', 'Qwertyuiop12', 'Lumenary2026', 'mara.lindt99', 'Lumenary Cloud 1'])
    expect(newPasswordFault(bad, owner), bad).toContain('easy to guess')
  expect(newPasswordFault('velvet otter drum', owner)).toBe(null)
  // Who writes from a mailbox elsewhere is of the same company.
  const elsewhere = { email: 'rep@post.mail.example', name: 'Rep One' }
  for (const bad of ['LumenaryCloud2026!', 'Lumenary-Cloud-2026', 'RepOne2026!!!!', 'Passw0rd!Passw0rd'])
    expect(newPasswordFault(bad, elsewhere), bad).toContain('easy to guess')
  // Each of the four is among the common ones.
  expect(newPasswordFault('correct horse battery staple', elsewhere)).toBe(null)
})
