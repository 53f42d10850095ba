import { offerDocument } from '#components/pdf/offer-document.tsx'
import { signPdf } from '../signing/sign-pdf.ts'
import { drawPdf } from './draw.ts'
import type { DocumentTask } from './pdf-task.ts'
import { offerAttachment, printedSignature } from './printed-signature.ts'
import { typeset } from './typeset.ts'

/** The bytes of an offer's document, signed where an identity is given. Throws as `typeset` does. */
export async function makeDocument({ offer, kind, signing }: DocumentTask): Promise<Uint8Array> {
  const text = { ...offer.documents[kind], exhibits: offer.exhibits }
  const attachment = offerAttachment(offer, text.fileName)
  const { pages } = await typeset(offerDocument(offer, text, printedSignature(offer, attachment, signing)))
  const bytes = await drawPdf(pages, offer, text, attachment)
  return signing === null ? bytes : await signPdf(bytes, signing, `Released as version ${offer.version}`)
}
