import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  // The last but one: of the bits of the last character, two are none of the text's.
  const changed = `${one.slice(0, -2)}${one.at(-2) === 'A' ? 'B' : 'A'}${one.slice(-1)}`
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

// 32 bytes are 44 characters of Base64 (4 for every 3 bytes, the last group padded).
test.each([
  ['empty', ''],
  ['blank', ' \n'],
  ['31 bytes', Buffer.alloc(31, 7).toString('base64')],
  ['33 bytes', Buffer.alloc(33, 7).toString('base64')],
  ['cut off', Buffer.alloc(32, 7).toString('base64').slice(0, 40)],
  ['no Base64', `${'!'.repeat(43)}=`],
])('a file that is %s is no key: nothing is encrypted with it, and it stays', async (_, text) => {
  const file = join(directory, 'secret-key')
  writeFileSync(file, text)
  const { encryptSecret, decryptSecret, SecretKeyError } = await secretsWith('')
  for (const use of [
    () => encryptSecret('word', 'The demo key'),
    () => decryptSecret('v1.AAAA', 'The demo key'),
  ]) {
    expect(use).toThrow(SecretKeyError)
    expect(use).toThrow(
      `${JSON.stringify(file)} does not hold a key (32 bytes in Base64). Restore it from a backup`,
    )
  }
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a key that ends with or without a line break is the same', async () => {
  const key = Buffer.alloc(32, 7).toString('base64')
  expect(key).toHaveLength(44)
  writeFileSync(join(directory, 'secret-key'), `${key}\n`)
  const one = (await secretsWith('')).encryptSecret('word', 'The demo key')
  writeFileSync(join(directory, 'secret-key'), key)
  expect((await secretsWith('')).decryptSecret(one, 'The demo key')).toBe('word')
})

// A full disk, without one: no file of this process may grow.
test('a key that cannot be written leaves nothing behind', () => {
  const encrypt = `import { encryptSecret } from '#lib/server/platform/secrets.ts'
    try { encryptSecret('word', 'The demo key') } catch ({ code }) { process.stdout.write(code) }`
  const command = 'trap "" XFSZ; ulimit -f 0 && exec "$0" --input-type=module -e "$1"'
  const { stdout } = spawnSync('sh', ['-c', command, process.execPath, encrypt], {
    encoding: 'utf8',
    env: { ...process.env, STATE_DIRECTORY: directory, SECRET_KEY: '' },
  })
  expect([stdout, readdirSync(directory)]).toEqual(['EFBIG', []])
})
