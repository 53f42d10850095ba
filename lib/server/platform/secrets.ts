import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from './env.ts'
import { StartError } from './start-error.ts'

/** A secret in the database that was encrypted with another key, or a file that should hold the key and does not. */
export class SecretKeyError extends StartError {
  override name = 'SecretKeyError'
}

const VERSION = 'v1'
const FILE = 'secret-key'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
/** A shorter tag would be easier to guess. */
const SIZE = { authTagLength: TAG_BYTES }

/**
 * Encrypts a secret that is kept in the database (AES-256-GCM, NIST SP 800-38D), so that a copy of the database alone
 * gives nothing away.
 * @param purpose what the secret is; it cannot be decrypted for another one
 * @throws SecretKeyError where the file of the key holds none
 */
export function encryptSecret(text: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv, SIZE).setAAD(Buffer.from(purpose))
  const bytes = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${VERSION}.${bytes.toString('base64url')}`
}

/**
 * Decrypts what `encryptSecret` made for the same purpose.
 * @throws SecretKeyError where it was encrypted with another key, or changed, or the file of the key holds none
 */
export function decryptSecret(encrypted: string, purpose: string): string {
  const [version, text = ''] = encrypted.split('.')
  const bytes = Buffer.from(text, 'base64url')
  const key = keyFor(purpose)
  try {
    if (version !== VERSION) throw new RangeError('unknown version')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), SIZE)
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    )
  } catch (cause) {
    throw new SecretKeyError(
      `${purpose} in the database was encrypted with another key. Set SECRET_KEY to the one that was used before, the same for every process` +
        `${environment().SECRET_KEY === undefined ? `, or restore ${FILE} in STATE_DIRECTORY` : ''}.`,
      { cause },
    )
  }
}

/**
 * A code that nobody can make of a text without the key (HMAC-SHA256), the same each time, so that it need not be stored.
 * @param purpose what it is for; the code is another for any other
 * @throws SecretKeyError where the file of the key holds none
 */
export function keyedHash(text: string, purpose: string): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(text).digest()
}

const MOST_KEYS = 64
/** By secret and purpose: a notice to ten thousand asks for the same key as often. */
const keys = new Map<string, Buffer>()

/** A key of its own for each purpose (HKDF, RFC 5869). */
function keyFor(purpose: string): Buffer {
  const secret = environment().SECRET_KEY ?? keyInFile(join(environment().STATE_DIRECTORY, FILE))
  const of = `${purpose}\n${secret}`
  const known = keys.get(of)
  if (known !== undefined) return known
  const key = Buffer.from(hkdfSync('sha256', secret, '', `sla-desk ${purpose}`, KEY_BYTES))
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(of, key)
  return key
}

/** Made at the first call. Of two processes that make one, the first one's counts: a link never replaces a file. */
function keyInFile(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    try {
      writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true })
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  const key = readFileSync(file, 'utf8').trim()
  // Anything else is no key: an empty file would encrypt with what everyone knows.
  if (!isKey(key))
    throw new SecretKeyError(
      `${JSON.stringify(file)} does not hold a key (${KEY_BYTES} bytes in Base64). Restore it from a backup; ` +
        'if this desk has never been started, delete it, and the next start makes one.',
    )
  return key
}

function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === KEY_BYTES && bytes.toString('base64') === text
}
