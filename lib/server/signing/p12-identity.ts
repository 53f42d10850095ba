import { P12Signer } from '@libpdf/core'
import { describeCertificate, type SigningIdentity } from './identity.ts'

/** A PKCS #12 file that cannot sign; the message says what to do about it, and holds no password. */
export class SigningFileError extends Error {
  override name = 'SigningFileError'
}

/**
 * The identity in a PKCS #12 file.
 * @throws SigningFileError where the password or the file is wrong, or the certificate has run out
 */
export async function identityFromP12(
  p12: Uint8Array,
  password: string,
  now: Date,
): Promise<SigningIdentity> {
  const signer = await P12Signer.create(p12, password).catch((cause: unknown) => {
    throw new SigningFileError(
      'SIGNING_P12 cannot be opened: check SIGNING_PASSWORD, and that the file is PKCS #12 with one key and its certificate.',
      { cause },
    )
  })
  const certificate = describeCertificate(signer.certificate, false)
  if (Date.parse(certificate.notAfter) <= now.getTime())
    throw new SigningFileError(
      `The certificate in SIGNING_P12 ran out on ${certificate.notAfter.slice(0, 10)}.`,
    )
  return { certificate, key: { p12, password } }
}
