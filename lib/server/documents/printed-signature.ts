import type { PrintedSignature } from '#lib/domain/documents/view.ts'
import { closingInWords, DEMO_NOTE } from '#lib/domain/documents/words.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { sha256 } from '../platform/sha256.ts'
import type { Signing } from '../signing/identity.ts'
import type { Attachment } from './react-pdf/pdf-file.ts'

/** What a signed file says of itself. A demo signature says so on every page. */
export function printedSignature(
  offer: Offer,
  attachment: Attachment,
  signing: Signing | null,
): PrintedSignature {
  if (signing === null) return null
  const { identity, at, timestamped, software, release } = signing
  const { subject, fingerprint, demo } = identity.certificate
  const address = (path: string) => new URL(path, offer.vendor.links.page).href
  const closing = closingInWords({
    ...{ demo, subject, fingerprint, timestamped, signedAt: at },
    publishedAt: release.publishedAt,
    ledgerEntry: release.ledgerEntrySha256,
    inputs: release.inputsSha256,
    renderer: software.renderer,
    packages: software.packages,
    attachment: { name: attachment.name, sha256: sha256(attachment.text) },
    addresses: {
      verify: address('/verify'),
      ledgerEntry: address(`/versions/${offer.version}/ledger-entry.json`),
      sums: address(`/versions/${offer.version}/SHA256SUMS`),
    },
  })
  return { note: demo ? DEMO_NOTE : null, closing }
}
