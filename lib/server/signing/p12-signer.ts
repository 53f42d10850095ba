import { verify, X509Certificate } from 'node:crypto'
import { P12Signer, type Signer } from '@libpdf/core'
import { maySign } from './key-usage.ts'

/** Why a PKCS #12 file cannot sign. */
export type P12Fault = 'unreadable' | 'no-key' | 'no-certificate' | 'unknown-key' | 'short-key' | 'other-use'

/** A PKCS #12 file that cannot sign. It holds neither the password nor a key. */
export class P12Error extends Error {
  override name = 'P12Error'
  readonly fault: P12Fault

  constructor(fault: P12Fault, cause?: unknown) {
    super(`the PKCS #12 file cannot sign: ${fault}`, { cause })
    this.fault = fault
  }
}

/** Shorter RSA keys are refused by validators (NIST SP 800-131A). */
const LEAST_RSA_BITS = 2_048
const PROBE = new TextEncoder().encode('the key of this file')

/**
 * What signs with the key of a PKCS #12 file. The certificate is the one of the key, wherever the file keeps it; the
 * others go along as its chain.
 * @throws P12Error
 */
export async function signerFromP12(p12: Uint8Array, password: string): Promise<Signer> {
  const signer = await P12Signer.create(p12, password).catch((cause: Error) => {
    throw new P12Error(faultIn(cause.message), cause)
  })
  const all = [signer.certificate, ...signer.certificateChain]
  const proof = await signer.sign(PROBE, 'SHA-256')
  const own = all.find((der) => verify('sha256', PROBE, new X509Certificate(der).publicKey, proof))
  if (own === undefined) throw new P12Error('no-certificate')
  const { modulusLength = LEAST_RSA_BITS } = new X509Certificate(own).publicKey.asymmetricKeyDetails ?? {}
  if (modulusLength < LEAST_RSA_BITS) throw new P12Error('short-key')
  if (!maySign(own)) throw new P12Error('other-use')
  return {
    certificate: own,
    certificateChain: all.filter((der) => der !== own),
    keyType: signer.keyType,
    signatureAlgorithm: signer.signatureAlgorithm,
    sign: (data, algorithm) => signer.sign(data, algorithm),
  }
}

/** The messages are those of @libpdf/core; any other is a file or a password that does not fit. */
function faultIn(message: string): P12Fault {
  if (message.startsWith('No private key')) return 'no-key'
  if (message.startsWith('No certificates')) return 'no-certificate'
  if (message.startsWith('Unsupported key algorithm') || message.includes('Incorrect curve OID'))
    return 'unknown-key'
  return 'unreadable'
}
