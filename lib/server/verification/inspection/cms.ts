import { createHash, timingSafeEqual } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import {
  Certificate,
  ContentInfo,
  getCrypto,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { describeCertificate } from '../../signing/identity.ts'

/** Bounds on what a CMS may make of the parser: ours has some 200 nodes, 12 deep. */
const BOUNDS = { maxDepth: 40, maxNodes: 4_000, maxContentLength: 65_536, parseEmbedded: false }

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const DATA = '1.2.840.113549.1.7.1'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

/** A detached CMS signature (RFC 5652) with one signer. `padding`: nothing but zeros follows it in its place. */
export type Cms = { signer: SignerInfo; certificates: Certificate[]; padding: boolean }

/** Reads a CMS. Null where it is none, has another number of signers than one, or exceeds the bounds. */
export function readCms(der: Uint8Array<ArrayBuffer>): Cms | null {
  try {
    const { offset, result } = fromBER(der, BOUNDS)
    if (offset === -1) return null
    const content = new ContentInfo({ schema: result })
    if (content.contentType !== SIGNED_DATA) return null
    const { signerInfos, encapContentInfo, certificates = [] } = new SignedData({ schema: content.content })
    const [signer] = signerInfos
    const detached = encapContentInfo.eContent === undefined && encapContentInfo.eContentType === DATA
    if (signer === undefined || signerInfos.length > 1 || !detached) return null
    return {
      signer,
      certificates: certificates.filter((entry) => entry instanceof Certificate),
      padding: der.subarray(offset).every((byte) => byte === 0),
    }
  } catch {
    // Whoever wrote the file wrote this too; it may hold anything.
    return null
  }
}

/**
 * Whether the signature names this certificate: by issuer and serial number; or it carries it, and names none that it
 * carries, for those two may have been changed.
 */
export function namesCertificate(cms: Cms, ours: Certificate): boolean {
  if (isNamedBy(cms.signer, ours)) return true
  return carries(cms, ours) && !cms.certificates.some((certificate) => isNamedBy(cms.signer, certificate))
}

/** Whether what belongs to the signature without being signed is as we make it: the certificate and the padding. */
export function isAsWeMakeIt(cms: Cms, ours: Certificate): boolean {
  return cms.padding && isNamedBy(cms.signer, ours) && carries(cms, ours)
}

/** The name that the signer's certificate in the file gives itself, or null. */
export function claimedSubject({ signer, certificates }: Cms): string | null {
  const certificate = certificates.find((candidate) => isNamedBy(signer, candidate)) ?? certificates[0]
  if (certificate === undefined) return null
  try {
    return describeCertificate(derOf(certificate), false).subject
  } catch {
    return null
  }
}

/** Whether the digest that was signed is that of the covered bytes. False for digests weaker than SHA-256. */
export function digestHolds({ signer }: Cms, covered: readonly Uint8Array[]): boolean {
  const algorithm = HASHES[signer.digestAlgorithm.algorithmId]
  const signed = signer.signedAttrs?.attributes.filter(({ type }) => type === MESSAGE_DIGEST)
  const value = signed?.length === 1 ? signed[0]?.values[0] : undefined
  if (algorithm === undefined || !(value instanceof OctetString)) return false
  const hash = createHash(algorithm)
  for (const stretch of covered) hash.update(stretch)
  const [expected, actual] = [Buffer.from(value.valueBlock.valueHexView), hash.digest()]
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/** Whether the signed attributes were signed with the key of this certificate. */
export async function signedByKeyOf({ signer }: Cms, ours: Certificate): Promise<boolean> {
  const attributes = signer.signedAttrs?.encodedValue
  if (attributes === undefined) return false
  try {
    return await getCrypto(true).verifyWithPublicKey(
      attributes,
      signer.signature,
      ours.subjectPublicKeyInfo,
      signer.signatureAlgorithm,
      HASHES[signer.digestAlgorithm.algorithmId],
    )
  } catch {
    // An algorithm that our key does not have.
    return false
  }
}

function carries({ certificates }: Cms, ours: Certificate): boolean {
  const der = derOf(ours)
  return certificates.some((certificate) => Buffer.compare(derOf(certificate), der) === 0)
}

function isNamedBy({ sid }: SignerInfo, { issuer, serialNumber }: Certificate): boolean {
  return (
    sid instanceof IssuerAndSerialNumber &&
    sid.issuer.isEqual(issuer) &&
    Buffer.compare(sid.serialNumber.valueBlock.valueHexView, serialNumber.valueBlock.valueHexView) === 0
  )
}

function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER(false))
}
