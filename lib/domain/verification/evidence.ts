import type { Standing } from '../release/standing.ts'

/**
 * A signature found in a file. It is `ours` where it names one of our certificates; only then is it checked, against
 * the certificate that we published, never against the copy in the file.
 */
export type SignatureFinding =
  | {
      signer: 'ours'
      /** Name and organisation in our certificate. */
      subject: string
      /** SHA-256 of our certificate, in hexadecimal. */
      certificate: string
      /** The certificate vouches for nothing but that bytes are unchanged. */
      demo: boolean
      /**
       * `damaged` where the signature itself is not as we made it: it does not fit our key, or what belongs to it was
       * changed. `digest-differs` where it is, but the bytes that it covers are others now.
       */
      state: 'intact' | 'digest-differs' | 'damaged'
      /** Bytes of the file that are neither covered by it nor part of it. */
      uncovered: number
      /**
       * SHA-256 of the document as it was when it was signed, in hexadecimal, where an intact signature leaves bytes of the
       * file uncovered; else null.
       */
      revision: string | null
    }
  | {
      signer: 'other'
      /** What the certificate in the file calls itself; anyone can write anything there. Null where it is unnamed. */
      subject: string | null
    }
  | { signer: 'unreadable' }

/**
 * Where the list of an annex stands; `withdrawn`: the notice that was to make it was withdrawn; `unknown`: the ledger does
 * not hold the entry that the annex was made from.
 */
export type ListState = 'announced' | 'in-force' | 'changed' | 'withdrawn' | 'unknown'

/** What the archive and the ledger know of a SHA-256. */
export type ArchiveFinding = {
  version: string
  /** Of an annex, where its list of sub-processors stands, and the same in sentences; its version is none then. */
  list?: { state: ListState; words: string } | null
  /** Of the evidence of a notice, what it is of, as a sentence; its version is none then. */
  notice?: string | null
  /** Where the version stands; null where the ledger does not have it. */
  standing: Standing | null
  /** Whether the ledger has the version, and not as the document prints its entry. */
  otherEntry?: boolean
  demo: boolean
  /** Whether it is an edition that was published when its version was superseded already. */
  lateEdition?: boolean
  /** When the file was created and signed, in words, where that was after the moment answered for. */
  signedLater?: string | null
  /** When it says that it was created and signed, in words, where that has not come yet. */
  datedAhead?: string | null
  /** Whether the moment answered for is still to come: nobody knows what is published until then. */
  ahead?: boolean
}

/** A document of the archive of which a file is a copy, with more in it. `words` name it: "SLA 2026-10-01, Enterprise". */
export type OriginalFinding = { words: string }

/** A file that the desk made and signed for one customer. `words` name it: "the receipt of the objection OBJ-1F3A9C2E". */
export type PaperFinding = {
  words: string
  demo: boolean
  /** Of a file with terms, their version and where it stands; null or left out for any other. */
  terms?: { version: string; standing: Standing; lateEdition: boolean; ahead: boolean } | null
}

/** What a verdict rests on. */
export type Evidence = {
  /** Null where the archive lists no document with this SHA-256, or its version was not published by the moment. */
  archived: ArchiveFinding | null
  /** `sha256` where only the hash was given: no signature can be seen then. */
  given: 'file' | 'sha256'
  /** The signature that decides, of a file that is not archived; null where there is none. */
  signature: SignatureFinding | null
  /** Whether signatures were found beside the one that decides. */
  signedAgain: boolean
  /** The document that the deciding signature was made for; null where the archive does not know it. */
  original: OriginalFinding | null
  /** In words, the moment answered for, where the archive lists a document that was not published by then. */
  notBy?: string | null
  /** The file made for one customer that it is; null where it is none. */
  paper?: PaperFinding | null
  /** Of which thing that documents print the hash of, if of any: "the ledger entry of version 2026-10-01". */
  printed?: string | null
}
