import { createHash } from 'node:crypto'
import { evidenceDocument } from '#components/pdf/papers/evidence-document.tsx'
import { signPdf } from '../signing/sign-pdf.ts'
import { withPrintableLetters } from './layout/printable-letters.ts'
import { typeset } from './layout/typeset.ts'
import type { EvidenceTask } from './pdf-task.ts'
import { evidenceSignature } from './printed-signature.ts'
import { writePdf } from './react-pdf/pdf-file.ts'

/** The bytes of the evidence of a notice, signed. Throws as `typeset` does. */
export async function makeEvidence({ evidence, signing }: EvidenceTask): Promise<Uint8Array> {
  const { vendorName, data } = evidence
  const attachment = { name: data.name, text: data.text, description: data.description }
  const printed = withPrintableLetters(evidence)
  const signature = evidenceSignature(evidence, attachment, signing)
  const { pages } = await typeset(evidenceDocument(printed, signature))
  const bytes = await writePdf(pages, {
    title: evidence.title,
    author: vendorName,
    subject: evidence.subject,
    created: new Date(signing.at),
    id: createHash('sha256')
      .update(JSON.stringify(['evidence', data.sha256, signing.at]))
      .digest()
      .subarray(0, 16),
    attachment,
  })
  return await signPdf(bytes, signing, evidence.subject)
}
