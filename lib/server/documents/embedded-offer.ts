import type { Offer } from '#lib/domain/offer/offer.ts'
import type { DocumentRelease } from '../signing/identity.ts'

/** A file that travels inside the PDF (ISO 32000-2, 7.11.4), as the data that the document was made from. */
export type Attachment = { name: string; text: string; description: string }

/**
 * The offer as the file that travels inside a document, with what the ledger records of its release; the same in the SLA,
 * the DPA and the bundle of an offer.
 * @param release null for a document that is not archived
 */
export function embeddedOffer(offer: Offer, fileName: string, release: DocumentRelease | null): Attachment {
  return {
    name: fileName.replace(/\.pdf$/, '.json'),
    text: JSON.stringify(release === null ? offer : { ...offer, release }),
    description: `The data of version ${offer.version}, ${offer.tier.name}, ${offer.region.name}`,
  }
}
