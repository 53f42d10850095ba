import { type PDF, PdfDict, PdfRef } from '@libpdf/core'
import type { CoverPart } from '#components/pdf/tailored/tailored-cover.tsx'
import { FILE_PARTS } from '#lib/domain/links/file/view.ts'
import { FILE_PART_NUMBERS } from '#lib/domain/links/file/words.ts'

/**
 * The parts of a base, as its outline names them, with the numbers of their first pages in it, from 1.
 * @throws RangeError where the outline lacks one
 */
export function partStarts(base: PDF): CoverPart[] {
  const resolve = base.getObject.bind(base)
  const pages = base.getPages().map(({ ref }) => ref.objectNumber)
  const entries = topEntries(base)
  const parts = FILE_PARTS.filter((part) => part !== 'annex')
  if (entries.length !== parts.length) throw new RangeError('the base has other parts')
  return parts.map((part, index) => {
    const entry = entries[index] as PdfDict
    const page = entry.getArray('Dest', resolve)?.at(0)
    const place = page instanceof PdfRef ? pages.indexOf(page.objectNumber) : -1
    if (place === -1) throw new RangeError(`the base does not say where ${part} begins`)
    const title = entry.getString('Title', resolve)?.asString() ?? ''
    // An annex has its letter before its title there, and beside it in the contents.
    const letter = `${FILE_PART_NUMBERS[part]} `
    return {
      part,
      title: title.startsWith(letter) ? title.slice(letter.length) : title,
      page: String(place + 1),
    }
  })
}

/** What stands at the top of the outline, in its order. */
function topEntries(pdf: PDF): PdfDict[] {
  const resolve = pdf.getObject.bind(pdf)
  const entries: PdfDict[] = []
  let next = pdf.getCatalog().getDict('Outlines', resolve)?.getDict('First', resolve)
  while (next instanceof PdfDict) {
    entries.push(next)
    next = next.getDict('Next', resolve)
  }
  return entries
}
