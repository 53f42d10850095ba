import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const KEYS = {
  rsa: ['-newkey', 'rsa:2048'],
  'short-rsa': ['-newkey', 'rsa:1024'],
  'other-ec': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
} as const

/** Paths of a key and its certificate. */
export type Made = { key: string; certificate: string }

/** A folder for keys and certificates that last as long as a test. */
export function keyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sla-desk-keys-'))
}

/** A certificate from openssl that vouches for itself, valid for so many days from now; it may be asked to issue others.
 * Its own extensions, such as keyUsage=digitalSignature, are of no use with an issuer. */
export function makeCertificate(
  folder: string,
  name: string,
  kind: keyof typeof KEYS,
  days = 30,
  issuer?: Made,
  extensions: readonly string[] = [],
): Made {
  const made = { key: join(folder, `${name}.key`), certificate: join(folder, `${name}.crt`) }
  const subject = ['-subj', `/O=Lumenary Cloud, Inc./CN=${name}`]
  const request = ['req', '-nodes', ...KEYS[kind], '-keyout', made.key, ...subject]
  if (issuer === undefined) {
    const added = extensions.flatMap((extension) => ['-addext', extension])
    openssl([...request, '-x509', '-days', String(days), ...added, '-out', made.certificate])
  } else {
    const csr = join(folder, `${name}.csr`)
    openssl([...request, '-out', csr])
    const by = ['-CA', issuer.certificate, '-CAkey', issuer.key, '-CAcreateserial']
    openssl(['x509', '-req', '-in', csr, ...by, '-days', String(days), '-out', made.certificate])
  }
  return made
}

/** A PKCS #12 file from openssl, with what else is asked of it. */
export function makeP12(
  folder: string,
  { key, certificate }: Made,
  password: string,
  options: readonly string[] = [],
): Uint8Array {
  const out = join(folder, 'made.p12')
  const inputs = options.includes('-nokeys') ? ['-in', certificate] : ['-inkey', key, '-in', certificate]
  openssl(['pkcs12', '-export', ...inputs, '-out', out, '-passout', `pass:${password}`, ...options])
  return new Uint8Array(readFileSync(out))
}

function openssl(args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' })
}
