import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { FileHashes, TailoredCover } from '#lib/domain/links/file/view.ts'
import type { EvidenceDocument } from '#lib/domain/notice-evidence/view.ts'
import type { ReceiptFacts } from '#lib/domain/objections/receipt.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import type { DocumentRelease, Signing } from '../signing/identity.ts'

/** A document of an offer; without a signature only where a benchmark renders it. */
export type DocumentTask = { make: 'document'; offer: Offer; kind: DocumentKind; signing: Signing | null }

/** A bundle of an offer around its finished documents. */
export type BundleTask = {
  make: 'bundle'
  offer: Offer
  /** The day of which the version's list of sub-processors is. */
  listedOn: CalendarDate
  sla: Uint8Array
  dpa: Uint8Array
  signing: Signing
}

/** The annex of a list of sub-processors. */
export type AnnexTask = { make: 'annex'; annex: Annex; signing: Signing }

/** The receipt of an objection. */
export type ReceiptTask = { make: 'receipt'; facts: ReceiptFacts; signing: Signing }

/** The evidence of a notice. */
export type EvidenceTask = { make: 'evidence'; evidence: EvidenceDocument; signing: Signing }

/**
 * SLA, DPA and the map to Article 30 DORA of an offer as one, unsigned, with the published files attached: what every tailored
 * file of the offer begins with. The same task gives the same bytes.
 */
export type BaseTask = {
  make: 'base'
  offer: Offer
  release: DocumentRelease
  sla: Uint8Array
  dpa: Uint8Array
  /** At the foot of every page; null for nothing. */
  note: string | null
}

/** The list of sub-processors as pages of a tailored file, unsigned. The same task gives the same bytes. */
export type AnnexPagesTask = { make: 'annex-pages'; annex: Annex; note: string | null }

/** A file for one customer: a cover, and the pages of the annex where there is one, before the base. */
export type TailoredTask = {
  make: 'tailored'
  cover: TailoredCover
  base: Uint8Array
  annex: { title: string; pages: Uint8Array } | null
  hashes: FileHashes
  /** The data inside the base. */
  data: { name: string; sha256: string }
  /** Absolute, as it is printed. */
  verify: string
  signing: Signing
}

/** What the PDF worker can be asked for. */
export type PdfTask =
  | DocumentTask
  | BundleTask
  | AnnexTask
  | ReceiptTask
  | EvidenceTask
  | BaseTask
  | AnnexPagesTask
  | TailoredTask
