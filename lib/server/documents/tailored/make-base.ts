import { createHash } from 'node:crypto'
import { baseDocument } from '#components/pdf/tailored/base-document.tsx'
import { baseText } from '#lib/domain/bundle/base-text.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import { sha256 } from '../../platform/sha256.ts'
import { embeddedOffer } from '../drawing/embedded-offer.ts'
import { typeset } from '../layout/typeset.ts'
import type { BaseTask } from '../pdf-task.ts'
import { writePdf } from '../react-pdf/pdf-file.ts'

/**
 * The bytes of the base of an offer, unsigned: the tailored files that begin with it are. All its dates are those of the
 * release, so that it is the same whenever it is made. Throws as `typeset` does.
 */
export async function makeBase({ offer, release, sla, dpa, note }: BaseTask): Promise<Uint8Array> {
  const text = baseText(offer)
  const published = { sla, dpa }
  const { pages } = await typeset(baseDocument(offer, text, note))
  return await writePdf(pages, {
    title: `${text.title}, ${offer.tier.name}, ${offer.region.name}`,
    author: offer.vendor.legalName,
    subject: `Version ${offer.version}, tier ${offer.tier.name}, region ${offer.region.name}`,
    created: new Date(release.publishedAt),
    id: createHash('sha256')
      .update(JSON.stringify(['base', offer, release, sha256(sla), sha256(dpa), note]))
      .digest()
      .subarray(0, 16),
    attachment: embeddedOffer(offer, offer.documents.sla.fileName, release),
    files: DOCUMENT_KINDS.map((kind) => ({
      name: offer.documents[kind].fileName,
      bytes: published[kind],
      description: `${offer.documents[kind].title}, as published and signed`,
    })),
  })
}
