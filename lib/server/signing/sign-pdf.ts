import { webcrypto, X509Certificate } from 'node:crypto'
import { CryptoKeySigner, P12Signer, PDF, type Signer } from '@libpdf/core'
import type { Signing, SigningIdentity } from './identity.ts'

const FIELD = 'Release'
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/**
 * The file with a signature over all of it (ISO 32000-2, 12.8; sub-filter ETSI.CAdES.detached). With an RSA key the same
 * file, identity and time give the same bytes.
 */
export async function signPdf(
  bytes: Uint8Array,
  { identity, at }: Signing,
  reason: string,
): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  const signed = await pdf.sign({
    signer: await signerOf(identity),
    signingTime: new Date(at),
    fieldName: FIELD,
    reason,
  })
  return signed.bytes
}

async function signerOf({ key, certificate }: SigningIdentity): Promise<Signer> {
  if ('p12' in key) return await P12Signer.create(key.p12, key.password)
  const pkcs8 = Buffer.from(key.pkcs8, 'base64')
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, RSA, false, ['sign'])
  const der = new Uint8Array(new X509Certificate(certificate.pem).raw)
  return new CryptoKeySigner(privateKey as CryptoKey, der, 'RSA', 'RSASSA-PKCS1-v1_5')
}
