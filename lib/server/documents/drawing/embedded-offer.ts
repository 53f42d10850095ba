import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { billingProviders, processing } from '#lib/domain/subprocessors/processing/processing.ts'
import type { DocumentRelease } from '../../signing/identity.ts'
import type { Attachment } from '../react-pdf/pdf-file.ts'

/**
 * The offer as the file that travels inside a document, with what the ledger records of its release; the same in the SLA,
 * the DPA and the bundle of an offer. Who is no sub-processor stands in a list of its own, as in the DPA and the API.
 * @param release null for a document that is not archived
 */
export function embeddedOffer(offer: Offer, fileName: string, release: DocumentRelease | null): Attachment {
  const agreed = {
    ...offer,
    subprocessors: processing(offer.subprocessors),
    billingProviders: billingProviders(offer.subprocessors),
    documents: withoutNotes(offer.documents),
  }
  return {
    name: fileName.replace(/\.pdf$/, '.json'),
    text: JSON.stringify(release === null ? agreed : { ...agreed, release }),
    description: `The data of version ${offer.version}, ${offer.tier.name}, ${offer.region.name}`,
  }
}

/** The notes explain the text on the page. They are no part of the agreement, so nothing that is signed carries them. */
function withoutNotes(documents: Offer['documents']) {
  return Object.fromEntries(
    DOCUMENT_KINDS.map((kind) => {
      const { sections, ...document } = documents[kind]
      return [kind, { ...document, sections: sections.map(({ note: _, ...section }) => section) }]
    }),
  )
}
