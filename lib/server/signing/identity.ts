import { X509Certificate } from 'node:crypto'
import { sha256 } from '../sha256.ts'

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
 * A signature of an identity. Moments are RFC 3339 and given, not read from a clock, so that the same inputs give the
 * same bytes.
 */
export type Signing = {
  identity: SigningIdentity
  /** When the release's documents are signed. */
  at: string
  /** When the version was released. */
  released: string
}

/**
 * The time that a signature states: when it is made, or, where the clock is set to before the certificate, the first
 * moment of that, since a reader would refuse a signature from before.
 */
export function signingTime({ identity, at }: Signing): Date {
  const { validFrom } = new X509Certificate(identity.certificate.pem)
  return new Date(Math.max(Date.parse(at), Date.parse(validFrom)))
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
