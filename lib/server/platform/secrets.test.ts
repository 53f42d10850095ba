import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

let directory: string

/** The module reads the environment once: each test has its own copy. */
async function secretsWith(SECRET_KEY: string) {
  vi.resetModules()
  vi.stubEnv('STATE_DIRECTORY', directory)
  vi.stubEnv('SECRET_KEY', SECRET_KEY)
  return await import('./secrets.ts')
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sla-desk-secrets-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(directory, { recursive: true })
  })
})

const KEY = 'the key of these tests, not random'

test('what was encrypted is decrypted with the same key and purpose, and looks different each time', async () => {
  const { encryptSecret, decryptSecret } = await secretsWith(KEY)
  const [one, other] = [encryptSecret('wörd', 'The demo key'), encryptSecret('wörd', 'The demo key')]
  expect(one).not.toBe(other)
  expect(one).not.toContain('wörd')
  expect([decryptSecret(one, 'The demo key'), decryptSecret(other, 'The demo key')]).toEqual(['wörd', 'wörd'])
  expect(() => decryptSecret(one, 'A webhook secret')).toThrow(
    'A webhook secret in the database was encrypted',
  )
})

test('another key, or a changed text, decrypts nothing and says what to set', async () => {
  const { encryptSecret } = await secretsWith(KEY)
  const one = encryptSecret('word', 'The demo key')
  const { decryptSecret } = await secretsWith('another key, as little random as it')
  expect(() => decryptSecret(one, 'The demo key')).toThrow(
    'The demo key in the database was encrypted with another key. Set SECRET_KEY to the one that was used before, the same for every process.',
  )
  const same = await secretsWith(KEY)
  const changed = `${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`
  for (const bad of [changed, 'v1.', 'v2.AAAA', '', one.slice(0, 20)])
    expect(() => same.decryptSecret(bad, 'The demo key')).toThrow('encrypted with another key')
})

test('without SECRET_KEY the key lies in a file that only its owner reads, and stays', async () => {
  const { encryptSecret } = await secretsWith('')
  const one = encryptSecret('word', 'The demo key')
  const file = join(directory, 'secret-key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32)
  expect((await secretsWith('')).decryptSecret(one, 'The demo key')).toBe('word')
  rmSync(file)
  const later = await secretsWith('')
  expect(() => later.decryptSecret(one, 'The demo key')).toThrow('or restore secret-key in STATE_DIRECTORY.')
})
