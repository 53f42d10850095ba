import type { PrintedSignature, SignerFacts } from '#lib/domain/documents/view.ts'
import {
  annexClosingInWords,
  closingInWords,
  DEMO_NOTE,
  evidenceClosingInWords,
} from '#lib/domain/documents/words.ts'
import { tailoredClosingInWords } from '#lib/domain/links/file/closing.ts'
import type { EvidenceDocument } from '#lib/domain/notice-evidence/view.ts'
import { type Receipt, receiptClosing } from '#lib/domain/objections/receipt.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import { sha256 } from '../platform/sha256.ts'
import type { Signing } from '../signing/identity.ts'
import type { TailoredTask } from './pdf-task.ts'
import type { Attachment } from './react-pdf/pdf-file.ts'

/** What a signed document says of itself. A demo signature says so on every page. */
export function printedSignature(
  offer: Offer,
  attachment: Attachment,
  signing: Signing | null,
): PrintedSignature {
  if (signing === null) return null
  const { release } = signing
  const address = (path: string) => new URL(path, offer.vendor.links.page).href
  const closing = closingInWords({
    ...signerOf(signing, attachment),
    publishedAt: release.publishedAt,
    ledgerEntry: release.ledgerEntrySha256,
    inputs: release.inputsSha256,
    addresses: {
      verify: address('/verify'),
      ledgerEntry: address(`/versions/${offer.version}/ledger-entry.json`),
      sums: address(`/versions/${offer.version}/SHA256SUMS`),
    },
  })
  return { note: noteOf(signing), closing }
}

/** The same of an annex. */
export function annexSignature(
  { entry, addresses }: Annex,
  attachment: Attachment,
  signing: Signing,
): NonNullable<PrintedSignature> {
  const facts = { ...signerOf(signing, attachment), notice: entry, addresses }
  return { note: noteOf(signing), closing: annexClosingInWords(facts) }
}

/** The same of the receipt of an objection. */
export function receiptSignature(
  receipt: Receipt,
  attachment: Attachment,
  signing: Signing,
): NonNullable<PrintedSignature> {
  return { note: noteOf(signing), closing: receiptClosing(receipt, signerOf(signing, attachment)) }
}

/** The same of the evidence of a notice. */
export function evidenceSignature(
  { entry, verify }: EvidenceDocument,
  attachment: Attachment,
  signing: Signing,
): NonNullable<PrintedSignature> {
  const facts = { ...signerOf(signing, attachment), entrySha256: entry.sha256, verify }
  return { note: noteOf(signing), closing: evidenceClosingInWords(facts) }
}

/** The same of a file for one customer, on its cover. */
export function tailoredSignature({
  signing,
  hashes,
  data,
  verify,
}: TailoredTask): NonNullable<PrintedSignature> {
  const { release } = signing
  const closing = tailoredClosingInWords({
    ...signerWith(signing, data),
    publishedAt: release.publishedAt,
    ledgerEntry: release.ledgerEntrySha256,
    inputs: release.inputsSha256,
    hashes,
    verify,
  })
  return { note: noteOf(signing), closing }
}

function signerOf(signing: Signing, { name, text }: Attachment): SignerFacts {
  return signerWith(signing, { name, sha256: sha256(text) })
}

function signerWith(
  { identity, at, timestamped, software }: Signing,
  attachment: SignerFacts['attachment'],
): SignerFacts {
  const { subject, fingerprint, demo } = identity.certificate
  return {
    ...{ demo, subject, fingerprint, timestamped, signedAt: at },
    renderer: software.renderer,
    packages: software.packages,
    attachment,
  }
}

function noteOf({ identity }: Signing): string | null {
  return identity.certificate.demo ? DEMO_NOTE : null
}
