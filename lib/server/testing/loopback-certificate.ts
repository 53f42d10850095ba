import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, onTestFinished } from 'vitest'

/** A certificate of 127.0.0.1 that signs itself, so that nobody trusts it. */
export function loopbackCertificate(): { key: string; cert: string } {
  const directory = mkdtempSync(join(tmpdir(), 'loopback-certificate-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
  const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=127.0.0.1'
  const { status, stderr } = spawnSync(
    'openssl',
    ['req', ...options.split(' '), '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
    { encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

/** Trusts a certificate until the test ends. */
export function trust(cert: string): void {
  const usual = getCACertificates('default')
  onTestFinished(() => setDefaultCACertificates(usual))
  setDefaultCACertificates([...usual, cert])
}
