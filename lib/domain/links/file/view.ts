import type { SignerFacts } from '../../documents/view.ts'

/** A label and what is said under it. */
export type CoverLine = { label: string; words: string }

/** What the cover of a tailored file says of the offer, every sentence ready to print. */
export type TailoredCover = {
  vendorName: string
  title: string
  /** "Prepared for", and the customer as whoever prepared the link has written the name. */
  customer: { label: string; name: string }
  /** What the first page states beside the title: tier, region, version, and from when. */
  facts: { label: string; value: string }[]
  opening: string[]
  /** The figures that a reader would quote. */
  figures: { id: string; label: string; value: string; basis: string }[]
  offerTitle: string
  offer: CoverLine[]
  /** At the head and the foot of every page. */
  running: { head: string; days: string; foot: string }
  /** Of the file, in its properties and in the window of a reader; the customer is named in it. */
  fileTitle: string
  subject: string
}

/** What stands behind the cover, in this order. `annex`: only where there is a list of sub-processors today. */
export const FILE_PARTS = ['annex', 'sla', 'dpa', 'annex-dora'] as const

export type FilePart = (typeof FILE_PARTS)[number]

/** What fixes the pages behind the cover. Hashes are SHA-256 in hexadecimal. */
export type FileHashes = {
  /** SLA, DPA and the map as one, as the file begins. `size`: in bytes. */
  base: { sha256: string; size: number }
  /** As they are attached. */
  sla: { fileName: string; sha256: string }
  dpa: { fileName: string; sha256: string }
  /** The entry of the ledger of sub-processors that the annex is made from; null without an annex. */
  notice: { id: string; entrySha256: string; address: string } | null
}

/** What a tailored file states of its signature. */
export type TailoredSignatureFacts = SignerFacts & {
  publishedAt: string
  ledgerEntry: string
  inputs: string
  hashes: FileHashes
  /** Absolute, as it is printed. */
  verify: string
}
