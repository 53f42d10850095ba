import type { Standing } from '../../release/standing.ts'

/** A version with its documents. */
export type ReleaseLine = {
  version: string
  href: string
  standing: Standing
  /** In words: "1 October 2026, 00:00 UTC". */
  begins: string
  published: string
  /** How many documents the ledger calls for, and how many of these are made. */
  due: number
  made: number
  /** Of which offers some are missing: "Enterprise, European Union". */
  missing: readonly string[]
  /** What it changes. Null for the first. */
  changes: { before: string; href: string } | null
}

/** A certificate that has signed documents. */
export type CertificateLine = {
  fingerprint: string
  subject: string
  isDemo: boolean
  /** "29 November 2036". */
  expires: string
  state: 'valid' | 'soon' | 'expired'
}

/** What the screen "Releases" shows. */
export type ReleasesFacts = {
  versions: readonly ReleaseLine[]
  certificates: readonly CertificateLine[]
  archive: { state: 'well' | 'busy' | 'amiss'; words: string }
  /** Whether documents are made ahead, and not only when somebody asks for them. */
  isAhead: boolean
  mayRetry: boolean
}
