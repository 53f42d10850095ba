import type { ArchivedKind, DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { Signing } from '../../signing/identity.ts'
import { makeInPool } from '../pdf-pool.ts'

/** A document of an offer, as the archive makes it. Throws as `makeInPool` does. */
export async function signedDocument(
  offer: Offer,
  kind: DocumentKind,
  signing: Signing,
): Promise<Uint8Array<ArrayBuffer>> {
  return await makeInPool({ make: 'document', offer, kind, signing })
}

/** SLA, DPA and bundle of an offer, as the archive makes them. */
export async function signedDocuments(
  offer: Offer,
  signing: Signing,
): Promise<Record<ArchivedKind, Uint8Array>> {
  const sla = await signedDocument(offer, 'sla', signing)
  const dpa = await signedDocument(offer, 'dpa', signing)
  const bundle = await makeInPool({
    make: 'bundle',
    offer,
    listedOn: signing.release.publishedAt.slice(0, 10),
    sla,
    dpa,
    signing,
  })
  return { sla, dpa, bundle }
}

/** The parts of the file that its signature covers, and what it holds for them (ISO 32000-2, 12.8.1). */
export function signatureIn(pdf: Uint8Array): { ranges: [number, number][]; signed: Buffer; cms: Buffer } {
  const file = Buffer.from(pdf)
  const text = file.toString('latin1')
  const found = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text)
  if (found === null) throw new Error('no signature')
  const [from, length, then, rest] = found.slice(1).map(Number) as [number, number, number, number]
  const hex = text.slice(from + length + 1, then - 1)
  return {
    ranges: [
      [from, length],
      [then, rest],
    ],
    signed: Buffer.concat([file.subarray(from, from + length), file.subarray(then, then + rest)]),
    cms: Buffer.from(hex, 'hex'),
  }
}
