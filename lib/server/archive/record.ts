import type { FiledKind } from '#lib/domain/legal/text.ts'

/** Which document: a kind of a version × tier × region; or an annex, by the parts of its name (`annexName`). */
export type DocumentKey = { version: string; tier: string; region: string; kind: FiledKind }

/** The same of all that is signed: also a file for one customer, by the hash of what is in it, its link and its option. */
export type SigningKey = Omit<DocumentKey, 'kind'> & { kind: FiledKind | 'tailored' }

/** An archived document. Its bytes never change; `sha256` names them, in hexadecimal. */
export type ArchivedDocument = DocumentKey & {
  sha256: string
  /** In bytes. */
  size: number
  fileName: string
  /** SHA-256 of the signing certificate (DER), in hexadecimal. */
  certificate: string
  /** When it was created and signed, to the second: the time printed in it. RFC 3339. */
  signedAt: string
  /** When a timestamp authority confirmed the signature; null where none was asked. RFC 3339. */
  timestampedAt: string | null
  /** RFC 3339. */
  archivedAt: string
}

/** A certificate that has signed documents. A demo certificate vouches for nothing but that bytes are unchanged. */
export type ArchivedCertificate = {
  /** SHA-256 of the DER, in hexadecimal. */
  fingerprint: string
  pem: string
  /** Common name and organisation in words, for "signed by". */
  subject: string
  notAfter: string
  demo: boolean
}
