import { createHash } from 'node:crypto'
import type { ArchivedKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { LayoutNode } from '../react-pdf/layout-tree.ts'
import { type Attachment, writePdf } from '../react-pdf/pdf-file.ts'

/**
 * Draws laid-out pages as a PDF. The same pages, offer and time give the same bytes.
 * @param created when the document is made, which all its dates state
 */
export async function drawPdf(
  pages: LayoutNode[],
  offer: Offer,
  { kind, title }: { kind: ArchivedKind; title: string },
  attachment: Attachment,
  created: Date,
): Promise<Uint8Array> {
  return await writePdf(pages, {
    title: `${title}, ${offer.tier.name}, ${offer.region.name}`,
    author: offer.vendor.legalName,
    subject: `Version ${offer.version}, tier ${offer.tier.name}, region ${offer.region.name}`,
    created,
    id: fileId(kind, offer, created),
    attachment,
  })
}

/** Another for every edition of a text, every offer and every time (ISO 32000-2, 14.4). */
function fileId(kind: ArchivedKind, offer: Offer, created: Date): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify([kind, offer, created]))
    .digest()
    .subarray(0, 16)
}
