import { createHash } from 'node:crypto'
import { annexPages } from '#components/pdf/annex-document.tsx'
import { TAILORED_FILE_WORDS } from '#lib/domain/links/file/words.ts'
import { typeset } from '../layout/typeset.ts'
import type { AnnexPagesTask } from '../pdf-task.ts'
import { writePdf } from '../react-pdf/pdf-file.ts'

/** The pages of an annex for a tailored file, unsigned, with the dates of its ledger entry. Throws as `typeset` does. */
export async function makeAnnexPages({ annex, note }: AnnexPagesTask): Promise<Uint8Array> {
  const { title, subject, vendorName, data, entry } = annex
  const { pages } = await typeset(annexPages(annex, note), [], TAILORED_FILE_WORDS.annexPage)
  return await writePdf(pages, {
    title,
    author: vendorName,
    subject,
    created: new Date(entry.publishedAt),
    id: createHash('sha256')
      .update(JSON.stringify(['annex-pages', data.sha256, note]))
      .digest()
      .subarray(0, 16),
    attachment: null,
  })
}
