import { X509Certificate } from 'node:crypto'
import { sha256 } from '../platform/sha256.ts'

/** A certificate that signs, for whoever checks it. A demo certificate proves that bytes are unchanged, not whose they are. */
export type SigningCertificate = {
  /** SHA-256 of the DER, in hexadecimal. */
  fingerprint: string
  pem: string
  /** Name and organisation, in words. */
  subject: string
  /** RFC 3339. */
  notAfter: string
  demo: boolean
}

/** What documents are signed with. It can be posted to a worker. */
export type SigningIdentity = {
  certificate: SigningCertificate
  /** A PKCS #12 file with its password, or a private key alone as PKCS #8 in base64. */
  key: { p12: Uint8Array; password: string } | { pkcs8: string }
}

/**
 * What the ledger records of the release that a document belongs to; of an annex, of the notice that its list was last
 * made by. Hashes are SHA-256 in hexadecimal.
 */
export type DocumentRelease = {
  /** RFC 3339. */
  publishedAt: string
  ledgerEntrySha256: string
  inputsSha256: string
}

/**
 * The build that makes a document: its compiled renderer and its list of packages. What it adds to the inputs, no hash of
 * the ledger fixes. Hashes are SHA-256 in hexadecimal.
 */
export type DocumentSoftware = { renderer: string; packages: string }

/** A signature of an identity. Its time is given, not read from a clock, so that the same inputs give the same bytes. */
export type Signing = {
  identity: SigningIdentity
  /** When the document is created and signed. RFC 3339, whole seconds: a signature states no finer time. */
  at: string
  /** Whether the signature is to get a timestamp of an authority (RFC 3161): room is left for it. */
  timestamped: boolean
  software: DocumentSoftware
  release: DocumentRelease
}

/** A certificate that is not valid at the moment of signing. */
export class CertificateTimeError extends Error {
  override name = 'CertificateTimeError'
}

/**
 * Readers refuse a signature from before or after its certificate's validity.
 * @throws CertificateTimeError
 */
export function requireValidAt({ certificate }: SigningIdentity, now: Date): void {
  const { validFrom, validTo } = new X509Certificate(certificate.pem)
  const second = (moment: Date) => moment.toISOString().replace(/\.\d+Z$/, 'Z')
  if (now.getTime() >= Date.parse(validTo))
    throw new CertificateTimeError(
      `The signing certificate expired on ${second(new Date(validTo))}. Set SIGNING_P12 to a new one.`,
    )
  if (now.getTime() < Date.parse(validFrom))
    throw new CertificateTimeError(
      `The signing certificate is valid from ${second(new Date(validFrom))}, and this desk’s clock says ${second(now)}. Check the clock, or set SIGNING_P12 to a certificate that is valid now.`,
    )
}

/** By its name, for Next evaluates this module several times in one process. */
export function isCertificateTimeError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CertificateTimeError'
}

/** What can be told of a certificate. */
export function describeCertificate(der: Uint8Array, demo: boolean): SigningCertificate {
  const certificate = new X509Certificate(der)
  return {
    fingerprint: sha256(der),
    pem: certificate.toString(),
    subject: subjectInWords(certificate),
    notAfter: new Date(certificate.validTo).toISOString(),
    demo,
  }
}

function subjectInWords({ subject }: X509Certificate): string {
  const part = (name: string) =>
    new RegExp(`(?:^|[\\n+] ?)${name}=((?:\\\\.|[^\\n+\\\\])*)`)
      .exec(subject)?.[1]
      ?.replaceAll(/\\(.)/g, '$1')
      .trim()
  const [name, organisation] = [part('CN'), part('O')]
  return [name, organisation].filter((words) => words !== undefined && words !== '').join(', ') || subject
}
