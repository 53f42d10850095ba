import { DOCUMENT_KINDS, type DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer.ts'
import { offerOf } from '#lib/server/data/current.ts'

/** The segments of a document's address, as anyone may have typed them. */
export type DocumentAddress = { version: string; tier: string; region: string; file: string }

/** The offer and document that an address names; null when any segment names nothing. */
export function requestedDocument(address: DocumentAddress): { offer: Offer; kind: DocumentKind } | null {
  const kind = DOCUMENT_KINDS.find((candidate) => `${candidate}.pdf` === address.file)
  if (kind === undefined) return null
  const result = offerOf(address.version, address.tier, address.region)
  return result?.ok ? { offer: result.offer, kind } : null
}
