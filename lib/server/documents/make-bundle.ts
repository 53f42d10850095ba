import { createHash } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { offerDocument } from '#components/pdf/offer-document.tsx'
import { bundleText } from '#lib/domain/bundle/bundle-text.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { drawPdf } from './draw.ts'
import type { BundleTask } from './pdf-task.ts'
import { offerAttachment, printedSignature } from './printed-signature.ts'
import { typeset } from './typeset.ts'

/**
 * The bytes of a bundle: its cover, the SLA, the DPA, and the annexes. The documents' own signatures do not outlive the
 * copying of their pages; the bundle has one of its own and names the files that it was made from.
 */
export async function makeBundle({ offer, sla, dpa, signing }: BundleTask): Promise<Uint8Array> {
  const text = bundleText(offer, { sla: sha256(sla), dpa: sha256(dpa) })
  const attachment = offerAttachment(offer, text.fileName)
  const printed = offerDocument(offer, text, printedSignature(offer, attachment, signing))
  const { pages, front } = await typeset(printed)
  const bundle = await PDF.load(await drawPdf(pages, offer, text, attachment))
  let at = front
  for (const part of [sla, dpa]) {
    const source = await PDF.load(part)
    const all = Array.from({ length: source.getPageCount() }, (_, index) => index)
    // Links lead to names that the bundle does not have, and the field of the signature would be empty.
    await bundle.copyPagesFrom(source, all, { insertAt: at, includeAnnotations: false })
    at += all.length
  }
  return await signPdf(await bundle.save(), signing, `Released as version ${offer.version}`)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
