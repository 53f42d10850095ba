import { offerDocument } from '#components/pdf/offer-document.tsx'
import { signPdf } from '../signing/sign-pdf.ts'
import { drawPdf } from './drawing/draw-pdf.ts'
import { embeddedOffer } from './drawing/embedded-offer.ts'
import { typeset } from './layout/typeset.ts'
import type { DocumentTask } from './pdf-task.ts'
import { printedSignature } from './printed-signature.ts'

/** What is not signed is not archived: it has no time to state, and is the same whenever it is made. */
const UNSIGNED = new Date(0)

/** The bytes of an offer's document, signed where an identity is given. Throws as `typeset` does. */
export async function makeDocument({ offer, kind, signing }: DocumentTask): Promise<Uint8Array> {
  const text = { ...offer.documents[kind], exhibits: offer.exhibits }
  const attachment = embeddedOffer(offer, text.fileName, signing?.release ?? null)
  const { pages } = await typeset(offerDocument(offer, text, printedSignature(offer, attachment, signing)))
  const bytes = await drawPdf(
    pages,
    offer,
    text,
    attachment,
    signing === null ? UNSIGNED : new Date(signing.at),
  )
  return signing === null ? bytes : await signPdf(bytes, signing, `Document of version ${offer.version}`)
}
