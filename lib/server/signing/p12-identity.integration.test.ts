import { X509Certificate } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityFromP12, SigningFileError } from './p12-identity.ts'
import { signerFromP12 } from './p12-signer.ts'
import { keyFolder, type Made, makeCertificate, makeP12 } from './testing/make-p12.ts'
import { has } from './testing/tools.ts'

const PASSWORD = 'päss wörd 7'
/** Certificates are made after this line, and are valid from then on. */
const NOW = new Date(Date.now() + 60_000)
const DAY = 86_400_000

type Fault = [what: string, p12: () => Uint8Array, password: string, now: Date, message: RegExp]

describe.runIf(has(['openssl'], 'that PKCS #12 files of OpenSSL can sign'))('a PKCS #12 file', () => {
  let folder: string
  let issuer: Made
  let leaf: Made
  beforeAll(() => {
    folder = keyFolder()
    issuer = makeCertificate(folder, 'issuer', 'rsa')
    leaf = makeCertificate(folder, 'leaf', 'rsa', 30, issuer)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  describe.each(['rsa', 'ec'] as const)('with a key of %s', (kind) => {
    let made: Made
    beforeAll(() => {
      made = makeCertificate(folder, `signer-${kind}`, kind)
    })

    test.each([
      ['as OpenSSL 3 writes it (PBES2, AES-256-CBC, MAC of SHA-256)', []],
      ['in the old encryption', ['-legacy']],
      ['with another cipher and a MAC of SHA-512', ['-keypbe', 'AES-128-CBC', '-macalg', 'sha512']],
    ])('%s is read', async (_how, options) => {
      const { certificate } = await identityFromP12(makeP12(folder, made, PASSWORD, options), PASSWORD, NOW)
      const { fingerprint256 } = new X509Certificate(readFileSync(made.certificate))
      expect(certificate.fingerprint).toBe(fingerprint256.replaceAll(':', '').toLowerCase())
      expect(certificate).toMatchObject({
        subject: `signer-${kind}, Lumenary Cloud, Inc.`,
        demo: false,
      })
    })
  })

  test('its chain goes along with the certificate of the key', async () => {
    const p12 = makeP12(folder, leaf, PASSWORD, ['-certfile', issuer.certificate])
    expect((await identityFromP12(p12, PASSWORD, NOW)).certificate.subject).toMatch(/^leaf,/)
    const chain = (await signerFromP12(p12, PASSWORD)).certificateChain ?? []
    const { raw } = new X509Certificate(readFileSync(issuer.certificate))
    expect(chain.map((der) => Buffer.from(der))).toEqual([raw])
  })

  test.each(['digitalSignature', 'nonRepudiation', 'critical,digitalSignature,keyCertSign'])(
    'a certificate for %s signs',
    async (usage) => {
      const made = makeCertificate(folder, 'usage', 'ec', 30, undefined, [`keyUsage=${usage}`])
      const { certificate } = await identityFromP12(makeP12(folder, made, PASSWORD), PASSWORD, NOW)
      expect(certificate.subject).toMatch(/^usage,/)
    },
  )

  const faults: Fault[] = [
    [
      'the wrong password',
      () => makeP12(folder, leaf, PASSWORD),
      'another',
      NOW,
      /^SIGNING_P12 .*SIGNING_PASSWORD/,
    ],
    [
      'no password',
      () => makeP12(folder, leaf, PASSWORD),
      '',
      NOW,
      /^SIGNING_PASSWORD is not set, and SIGNING_P12 cannot be opened without it/,
    ],
    [
      'bytes of another kind',
      () => new TextEncoder().encode('%PDF-1.7'),
      PASSWORD,
      NOW,
      /^SIGNING_P12 .*PKCS #12/,
    ],
    ['no bytes', () => new Uint8Array(), PASSWORD, NOW, /^SIGNING_P12 cannot be opened/],
    [
      'no key',
      () => makeP12(folder, leaf, PASSWORD, ['-nokeys']),
      PASSWORD,
      NOW,
      /^SIGNING_P12 .*no private key/,
    ],
    [
      'an RSA key of 1,024 bits',
      () => makeP12(folder, makeCertificate(folder, 'short', 'short-rsa'), PASSWORD),
      PASSWORD,
      NOW,
      /^SIGNING_P12 holds an RSA key of less than 2,048 bits/,
    ],
    [
      'a key on another curve',
      () => makeP12(folder, makeCertificate(folder, 'koblitz', 'other-ec'), PASSWORD),
      PASSWORD,
      NOW,
      /^SIGNING_P12 holds a key that is neither RSA nor EC on P-256, P-384 or P-521/,
    ],
    ...['keyEncipherment', 'critical,keyCertSign,cRLSign'].map(
      (usage): Fault => [
        `a certificate for ${usage} alone`,
        () =>
          makeP12(
            folder,
            makeCertificate(folder, 'other', 'ec', 30, undefined, [`keyUsage=${usage}`]),
            PASSWORD,
          ),
        PASSWORD,
        NOW,
        /^SIGNING_P12 holds a certificate that does not allow signatures \(its keyUsage/,
      ],
    ),
    [
      'a certificate that has run out',
      () => makeP12(folder, leaf, PASSWORD),
      PASSWORD,
      new Date(NOW.getTime() + 31 * DAY),
      /^SIGNING_P12 cannot be used\. The signing certificate expired on \d{4}-\d\d-\d\dT/,
    ],
    [
      'a certificate that is not valid yet',
      () => makeP12(folder, leaf, PASSWORD),
      PASSWORD,
      new Date(NOW.getTime() - 2 * DAY),
      /^SIGNING_P12 cannot be used\. The signing certificate is valid from \d{4}-\d\d-\d\dT\S+Z, and/,
    ],
  ]
  test.each(faults)(
    '%s is refused by the name of the variable',
    async (_what, p12, password, now, message) => {
      const error = await identityFromP12(p12(), password, now).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(SigningFileError)
      const { message: words, stack, cause } = error as SigningFileError
      expect(words).toMatch(message)
      // Every text holds the empty one.
      if (password !== '') expect(`${words}${stack}${cause}`).not.toContain(password)
      expect(`${words}${stack}${cause}`).not.toContain(PASSWORD)
    },
  )
})
