import {
  CertificateTimeError,
  describeCertificate,
  requireValidAt,
  type SigningIdentity,
} from './identity.ts'
import { P12Error, type P12Fault, signerFromP12 } from './p12-signer.ts'

/** A PKCS #12 file that cannot sign; the message names the variable, says what to do, and holds no password. */
export class SigningFileError extends Error {
  override name = 'SigningFileError'
}

const FIX: Record<P12Fault, string> = {
  unreadable:
    'SIGNING_P12 cannot be opened: check that SIGNING_PASSWORD is its password, and that the file is PKCS #12.',
  'no-key': 'SIGNING_P12 holds no private key: export it together with its certificate.',
  'no-certificate': 'SIGNING_P12 holds no certificate of its private key: export the two together.',
  'short-key':
    'SIGNING_P12 holds an RSA key of less than 2,048 bits, which validators refuse: use a longer one.',
  'other-use':
    'SIGNING_P12 holds a certificate that does not allow signatures (its keyUsage has neither digitalSignature nor nonRepudiation), so validators refuse what it signs: use one that does.',
  'unknown-key': 'SIGNING_P12 holds a key that is neither RSA nor EC on P-256, P-384 or P-521.',
}

function fixOf(fault: P12Fault, password: string): string {
  return fault === 'unreadable' && password === ''
    ? 'SIGNING_PASSWORD is not set, and SIGNING_P12 cannot be opened without it: set it, and check that the file is PKCS #12.'
    : FIX[fault]
}

/**
 * The identity in a PKCS #12 file.
 * @throws SigningFileError where the file cannot sign, or its certificate is not valid now
 */
export async function identityFromP12(
  p12: Uint8Array,
  password: string,
  now: Date,
): Promise<SigningIdentity> {
  const signer = await signerFromP12(p12, password).catch((cause: unknown) => {
    throw cause instanceof P12Error ? new SigningFileError(fixOf(cause.fault, password), { cause }) : cause
  })
  const certificate = describeCertificate(signer.certificate, false)
  const identity = { certificate, key: { p12, password } }
  try {
    requireValidAt(identity, now)
  } catch (cause) {
    throw cause instanceof CertificateTimeError
      ? new SigningFileError(`SIGNING_P12 cannot be used. ${cause.message}`, { cause })
      : cause
  }
  return identity
}
