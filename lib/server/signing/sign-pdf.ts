import { webcrypto, X509Certificate } from 'node:crypto'
import { CryptoKeySigner, PDF, type Signer } from '@libpdf/core'
import type { Signing, SigningIdentity } from './identity.ts'
import { MOST_TOKEN_BYTES } from './most-token-bytes.ts'
import { signerFromP12 } from './p12-signer.ts'

const FIELD = 'Release'
/** Room for a signature with its chain of certificates, which takes 2 to 6 KB. */
const SIGNATURE_BYTES = 12_288
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/**
 * The file with a signature over all of it (ISO 32000-2, 12.8; sub-filter ETSI.CAdES.detached). With an RSA key the same
 * file, identity and time give the same bytes.
 */
export async function signPdf(bytes: Uint8Array, signing: Signing, reason: string): Promise<Uint8Array> {
  return await signOpenPdf(await PDF.load(bytes), signing, reason)
}

/** The same of a file that is open: what was changed in it is appended together with the signature. */
export async function signOpenPdf(pdf: PDF, signing: Signing, reason: string): Promise<Uint8Array> {
  const signed = await pdf.sign({
    signer: await signerOf(signing.identity),
    signingTime: new Date(signing.at),
    estimatedSize: signing.timestamped ? SIGNATURE_BYTES + MOST_TOKEN_BYTES : SIGNATURE_BYTES,
    fieldName: FIELD,
    reason,
  })
  return signed.bytes
}

// A release is signed by one certificate: its key, derived from a password by work, is opened once.
let kept: { fingerprint: string; signer: Promise<Signer> } | null = null

async function signerOf(identity: SigningIdentity): Promise<Signer> {
  const { fingerprint } = identity.certificate
  if (kept?.fingerprint !== fingerprint) kept = { fingerprint, signer: openSigner(identity) }
  return await kept.signer
}

async function openSigner({ key, certificate }: SigningIdentity): Promise<Signer> {
  if ('p12' in key) return await signerFromP12(key.p12, key.password)
  const pkcs8 = Buffer.from(key.pkcs8, 'base64')
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, RSA, false, ['sign'])
  const der = new Uint8Array(new X509Certificate(certificate.pem).raw)
  return new CryptoKeySigner(privateKey as CryptoKey, der, 'RSA', 'RSASSA-PKCS1-v1_5')
}
