import { webcrypto, X509Certificate } from 'node:crypto'
import { CryptoKeySigner, PDF } from '@libpdf/core'
import { testSigning } from '../../documents/testing/test-signing.ts'
import { createDemoIdentity } from '../../signing/demo-identity.ts'
import type { SigningIdentity } from '../../signing/identity.ts'
import { signPdf } from '../../signing/sign-pdf.ts'

const AT = '2026-07-01T09:00:00Z'

/** An identity that signs, made anew. */
export async function identityOf(vendorName: string): Promise<SigningIdentity> {
  return await createDemoIdentity(vendorName, new Date('2026-01-01T00:00:00Z'))
}

/** A page with nothing on it. */
export async function emptyPage(): Promise<Uint8Array> {
  const pdf = PDF.create()
  pdf.addPage({ size: 'a4' })
  return await pdf.save()
}

/** A page with nothing on it, as our signer signs it. */
export async function signedPage(identity: SigningIdentity): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await signPdf(await emptyPage(), testSigning(identity, AT), 'Test'))
}

/** A file with one signature more, in a field of its own; it carries the other certificates too. */
export async function signedOver(
  bytes: Uint8Array,
  { certificate, key }: SigningIdentity,
  others: readonly SigningIdentity[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  if (!('pkcs8' in key)) throw new Error('a second signature takes a bare key')
  const pkcs8 = Buffer.from(key.pkcs8, 'base64')
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign'])
  const [der = new Uint8Array(), ...chain] = [certificate, ...others.map((other) => other.certificate)].map(
    ({ pem }) => new Uint8Array(new X509Certificate(pem).raw),
  )
  const signer = new CryptoKeySigner(privateKey as CryptoKey, der, 'RSA', 'RSASSA-PKCS1-v1_5', chain)
  const pdf = await PDF.load(bytes)
  return new Uint8Array((await pdf.sign({ signer, fieldName: 'Second', signingTime: new Date(AT) })).bytes)
}
