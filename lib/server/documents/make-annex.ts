import { createHash } from 'node:crypto'
import { annexDocument } from '#components/pdf/annex-document.tsx'
import { signPdf } from '../signing/sign-pdf.ts'
import { typeset } from './layout/typeset.ts'
import type { AnnexTask } from './pdf-task.ts'
import { annexSignature } from './printed-signature.ts'
import { writePdf } from './react-pdf/pdf-file.ts'

/** The bytes of an annex, signed. Throws as `typeset` does. */
export async function makeAnnex({ annex, signing }: AnnexTask): Promise<Uint8Array> {
  const { title, subject, vendorName, data } = annex
  const attachment = { name: data.name, text: data.text, description: data.description }
  const { pages } = await typeset(annexDocument(annex, annexSignature(annex, attachment, signing)))
  const bytes = await writePdf(pages, {
    title,
    author: vendorName,
    subject,
    created: new Date(signing.at),
    id: createHash('sha256')
      .update(JSON.stringify(['annex', data.sha256, signing.at]))
      .digest()
      .subarray(0, 16),
    attachment,
  })
  return await signPdf(bytes, signing, subject)
}
