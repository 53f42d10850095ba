import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { EvidenceDocument } from '#lib/domain/notice-evidence/view.ts'
import type { ReceiptFacts } from '#lib/domain/objections/receipt.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import type { Signing } from '../signing/identity.ts'

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

/** What the PDF worker can be asked for. */
export type PdfTask = DocumentTask | BundleTask | AnnexTask | ReceiptTask | EvidenceTask
