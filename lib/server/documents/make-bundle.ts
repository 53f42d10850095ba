import { PDF } from '@libpdf/core'
import { bundleDocument } from '#components/pdf/offer-document.tsx'
import { bundleText } from '#lib/domain/bundle/bundle-text.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import { sha256 } from '../platform/sha256.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { bundlePart, layUnder } from './bundle/bundle-part.ts'
import { drawPdf } from './drawing/draw-pdf.ts'
import { embeddedOffer } from './drawing/embedded-offer.ts'
import { typeset } from './layout/typeset.ts'
import type { BundleTask } from './pdf-task.ts'
import { printedSignature } from './printed-signature.ts'

/**
 * The bytes of a bundle: its cover with the contents of all, the SLA, the DPA, and the annexes. The documents' own
 * signatures do not outlive the copying of their pages; the bundle has one of its own and names the files that it was
 * made from.
 */
export async function makeBundle({ offer, listedOn, sla, dpa, signing }: BundleTask): Promise<Uint8Array> {
  const text = bundleText(offer, { sla: sha256(sla), dpa: sha256(dpa) }, listedOn)
  const attachment = embeddedOffer(offer, text.fileName, signing.release)
  const sources = { sla: await PDF.load(sla), dpa: await PDF.load(dpa) }
  const parts = DOCUMENT_KINDS.map((kind) => {
    const { title, sections } = offer.documents[kind]
    return bundlePart(sources[kind], kind, title, sections)
  })
  const printed = bundleDocument(offer, text, printedSignature(offer, attachment, signing))
  const { pages, front } = await typeset(printed, parts)
  const bundle = await PDF.load(await drawPdf(pages, offer, text, attachment, new Date(signing.at)))
  let at = front
  for (const kind of DOCUMENT_KINDS) {
    await layUnder(bundle, sources[kind], at)
    at += sources[kind].getPageCount()
  }
  return await signPdf(await bundle.save(), signing, `Document of version ${offer.version}`)
}
