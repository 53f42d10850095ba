import type { Offer } from '#lib/domain/offer/offer.ts'
import type { DocumentRelease } from '../../signing/identity.ts'
import type { Attachment } from '../react-pdf/pdf-file.ts'

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
