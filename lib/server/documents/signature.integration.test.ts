import { execFile } from 'node:child_process'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { fromBER, type OctetString } from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDemoIdentity } from '../signing/demo-identity.ts'
import type { Signing } from '../signing/identity.ts'
import { closePdfPool } from './pdf-pool.ts'
import { offerFor, VERSION } from './testing/read-pdf.ts'
import { signatureIn, signedDocuments } from './testing/signed-documents.ts'
import { testSigning } from './testing/test-signing.ts'

const run = promisify(execFile)
const KINDS = ['sla', 'dpa', 'bundle'] as const
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'

let signing: Signing
let documents: Awaited<ReturnType<typeof signedDocuments>>

beforeAll(async () => {
  const identity = await createDemoIdentity('Lumenary', new Date('2026-07-01T00:00:00Z'))
  signing = testSigning(identity)
  documents = await signedDocuments(offerFor('enterprise', 'eu'), signing)
})
afterAll(closePdfPool)

test.each(KINDS)('the signature of the %s covers the whole file but for itself', (kind) => {
  const pdf = documents[kind]
  const [[from, length], [then, rest]] = signatureIn(pdf).ranges as [[number, number], [number, number]]
  expect(from).toBe(0)
  expect(then + rest).toBe(pdf.length)
  // What lies between is the signature alone: "<", hexadecimal, ">".
  expect(Buffer.from(pdf.slice(length, then)).toString('latin1')).toMatch(/^<[0-9a-fA-F]+>$/)
})

test.each(KINDS)(
  'the digest that the signature of the %s states is that of the bytes, and its key signed it',
  (kind) => {
    const { signed, cms } = signatureIn(documents[kind])
    const content = new ContentInfo({ schema: fromBER(new Uint8Array(cms)).result })
    const [signer] = new SignedData({ schema: content.content }).signerInfos
    const attributes = signer?.signedAttrs?.attributes ?? []
    const digest = attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0] as OctetString
    expect(Buffer.from(digest.valueBlock.valueHexView).toString('hex')).toBe(
      createHash('sha256').update(signed).digest('hex'),
    )
    const algorithms = attributes
      .map(({ type }) => type)
      .filter((type): type is string => type !== MESSAGE_DIGEST)
    // contentType, signingTime, signingCertificateV2 (RFC 5652, 11; RFC 5035).
    expect(algorithms).toEqual(expect.arrayContaining(['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.16.2.47']))
    const { publicKey } = new X509Certificate(signing.identity.certificate.pem)
    // The signature is over the attributes as a SET OF (RFC 5652, 5.4).
    const attributesDer = Buffer.from(signer?.signedAttrs?.encodedValue ?? new ArrayBuffer(0))
    const signature = Buffer.from(signer?.signature.valueBlock.valueHexView ?? [])
    expect(verify('sha256', attributesDer, publicKey, signature)).toBe(true)
  },
)

test('the same inputs give the same bytes in another process', async () => {
  const script = `
    const { offerOf } = await import('#lib/server/terms/current.ts')
    const { signedDocuments } = await import('#lib/server/documents/testing/signed-documents.ts')
    const { closePdfPool } = await import('#lib/server/documents/pdf-pool.ts')
    const { createHash } = await import('node:crypto')
    const { offer } = offerOf('${VERSION}', 'enterprise', 'eu')
    const made = await signedDocuments(offer, JSON.parse(process.env.SIGNING))
    for (const bytes of Object.values(made)) console.log(createHash('sha256').update(bytes).digest('hex'))
    await closePdfPool()`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', SIGNING: JSON.stringify(signing) },
  })
  const here = KINDS.map((kind) => createHash('sha256').update(documents[kind]).digest('hex'))
  expect(stdout.trim().split('\n')).toEqual(here)
})
