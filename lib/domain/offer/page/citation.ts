import { itemLetter } from '../../legal/item-letter.ts'
import type { Offer } from '../offer.ts'

/** What the citations of one document have in common. */
export type CitedDocument = {
  /** "Lumenary Cloud, Inc., Service level agreement, version 2026-10-01, Enterprise tier, European Union". */
  title: string
  /** Address of the document in this very version, tier and region. */
  address: string
}

/** A clause as it stands in the document: its parts in order, a list as the texts of its items. */
export type QuotedClause = { id: string; number: string; section: string; parts: (string | string[])[] }

/**
 * What a citation from the offer's SLA names.
 * @param address of the document, whole: a relative one means nothing in a contract
 */
export function citedSla(
  { vendor, documents, version, tier, region }: Offer,
  address: string,
): CitedDocument {
  const place = `version ${version}, ${tier.name} tier, ${region.name}`
  return { title: `${vendor.legalName}, ${documents.sla.title}, ${place}`, address }
}

/** A clause's text with its citation below: to be pasted into a contract or a questionnaire. */
export function citation(document: CitedDocument, { id, number, section, parts }: QuotedClause): string {
  const text = parts.flatMap((part) =>
    typeof part === 'string' ? [part] : part.map((item, index) => `(${itemLetter(index)}) ${item}`),
  )
  return [
    ...text,
    '',
    `Clause ${number}, ${section}. ${document.title}.`,
    // The anchor as a PDF reader takes it (RFC 8118, section 3).
    `${document.address}#nameddest=${id}`,
  ].join('\n')
}
