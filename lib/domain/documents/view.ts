/** What a file says of itself at its end: who signed it, and how that is checked. */
export type Closing = { title: string; lines: { label: string; words: string | string[] }[] }

/** How a file is signed, for its feet and its end; null for one that is not. */
export type PrintedSignature = { note: string | null; closing: Closing } | null

/** What every signed file states of its signature. Moments are RFC 3339, hashes SHA-256 in hexadecimal. */
export type SignerFacts = {
  /** A demo certificate vouches only for itself. */
  demo: boolean
  /** Of the certificate. */
  subject: string
  fingerprint: string
  signedAt: string
  timestamped: boolean
  renderer: string
  packages: string
  attachment: { name: string; sha256: string }
}

/** The same of a document, with its release. */
export type SignatureFacts = SignerFacts & {
  publishedAt: string
  ledgerEntry: string
  inputs: string
  /** Absolute, as they are printed. */
  addresses: { verify: string; ledgerEntry: string; sums: string }
}

/** The same of an annex, with the notice that its list was last made by. */
export type AnnexSignatureFacts = SignerFacts & {
  notice: { id: string; publishedAt: string; sha256: string }
  /** Absolute, as they are printed. `again`: of this very file. */
  addresses: { verify: string; entry: string; again: string }
}

/** The same of the evidence of a notice. `verify`: absolute, as it is printed. */
export type EvidenceSignatureFacts = SignerFacts & { entrySha256: string; verify: string }
