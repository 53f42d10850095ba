import { registerFonts } from './fonts/register-fonts.ts'
import { makeAnnex } from './make-annex.ts'
import { makeBundle } from './make-bundle.ts'
import { makeDocument } from './make-document.ts'
import { makeEvidence } from './make-evidence.ts'
import { makeReceipt } from './make-receipt.ts'
import type { PdfTask } from './pdf-task.ts'
import { makeAnnexPages } from './tailored/make-annex-pages.ts'
import { makeBase } from './tailored/make-base.ts'
import { makeTailored } from './tailored/make-tailored.ts'

await registerFonts()

/** What the pool sends: the worker makes one file and hands its bytes over. */
export default async function make(task: PdfTask): Promise<Uint8Array> {
  switch (task.make) {
    case 'document':
      return await makeDocument(task)
    case 'bundle':
      return await makeBundle(task)
    case 'annex':
      return await makeAnnex(task)
    case 'receipt':
      return await makeReceipt(task)
    case 'evidence':
      return await makeEvidence(task)
    case 'base':
      return await makeBase(task)
    case 'annex-pages':
      return await makeAnnexPages(task)
    case 'tailored':
      return await makeTailored(task)
  }
}
