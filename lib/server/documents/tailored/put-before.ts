import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from '@libpdf/core'
import { TAILORED_FILE_WORDS } from '#lib/domain/links/file/words.ts'

/**
 * Puts the pages of a cover, and of an annex where there is one, before those of a base, each with page labels of its own and an
 * entry at the top of the outline. Nothing of the base is changed but what says what comes first.
 */
export async function putBefore(base: PDF, cover: PDF, annex: PDF | null): Promise<void> {
  if (annex !== null) await base.copyPagesFrom(annex, indices(annex), { insertAt: 0 })
  await base.copyPagesFrom(cover, indices(cover), { insertAt: 0 })
  const coverPages = cover.getPageCount()
  const annexPages = annex?.getPageCount() ?? 0
  const pages = base.getPages().map(({ ref }) => ref)
  const first = pages[0] as PdfRef
  const firstOfAnnex = annexPages === 0 ? null : (pages[coverPages] as PdfRef)
  if (firstOfAnnex !== null) leadTo(base, pages.slice(0, coverPages), 'annex', firstOfAnnex)
  labelPages(base, coverPages, annexPages)
  nameFirst(base, [
    { title: TAILORED_FILE_WORDS.coverMark, page: first },
    ...(firstOfAnnex === null ? [] : [{ title: TAILORED_FILE_WORDS.annexMark, page: firstOfAnnex }]),
  ])
}

function indices(pdf: PDF): number[] {
  return Array.from({ length: pdf.getPageCount() }, (_, index) => index)
}

/** The base has no place of the annex's name: links to it lead to the page itself. */
function leadTo(pdf: PDF, pages: readonly PdfRef[], name: string, page: PdfRef): void {
  const resolve = pdf.getObject.bind(pdf)
  for (const ref of pages) {
    const dict = resolve(ref)
    if (!(dict instanceof PdfDict)) continue
    for (const entry of dict.getArray('Annots', resolve)?.toArray() ?? []) {
      const annotation = entry instanceof PdfRef ? resolve(entry) : entry
      const action = annotation instanceof PdfDict ? annotation.getDict('A', resolve) : undefined
      if (action?.getString('D', resolve)?.asString() === name) action.set('D', topOf(page))
    }
  }
}

/** "Cover 1", "A-1", "1" (ISO 32000-2, 12.4.2): as the pages themselves are counted at their feet. */
function labelPages(pdf: PDF, coverPages: number, annexPages: number): void {
  const label = (prefix: string | null) => {
    const dict = new PdfDict([['S', PdfName.of('D')]])
    if (prefix !== null) dict.set('P', PdfString.fromString(prefix))
    return dict
  }
  const ranges = [
    PdfNumber.of(0),
    label(TAILORED_FILE_WORDS.coverLabel),
    ...(annexPages === 0 ? [] : [PdfNumber.of(coverPages), label(TAILORED_FILE_WORDS.annexLabel)]),
    PdfNumber.of(coverPages + annexPages),
    label(null),
  ]
  pdf.getCatalog().set('PageLabels', new PdfDict([['Nums', new PdfArray(ranges)]]))
}

/**
 * Adds entries before the first of the outline (ISO 32000-2, 12.3.3).
 * @throws RangeError where there is no outline
 */
function nameFirst(pdf: PDF, entries: readonly { title: string; page: PdfRef }[]): void {
  const resolve = pdf.getObject.bind(pdf)
  const root = pdf.getCatalog().getRef('Outlines')
  const outline = root === undefined ? null : resolve(root)
  const second = outline instanceof PdfDict ? outline.getRef('First') : undefined
  const behind = second === undefined ? null : resolve(second)
  if (
    root === undefined ||
    second === undefined ||
    !(outline instanceof PdfDict) ||
    !(behind instanceof PdfDict)
  )
    throw new RangeError('the base has no outline')
  const dicts = entries.map(
    ({ title, page }) =>
      new PdfDict([
        ['Title', PdfString.fromString(title)],
        ['Parent', root],
        ['Dest', topOf(page)],
      ]),
  )
  const refs = dicts.map((dict) => pdf.register(dict))
  for (const [index, dict] of dicts.entries()) {
    dict.set('Next', refs[index + 1] ?? second)
    const before = refs[index - 1]
    if (before !== undefined) dict.set('Prev', before)
  }
  behind.set('Prev', refs.at(-1) as PdfRef)
  outline.set('First', refs[0] as PdfRef)
  const count = outline.getNumber('Count')?.value ?? 0
  outline.set('Count', PdfNumber.of(count + entries.length))
}

function topOf(page: PdfRef): PdfArray {
  return new PdfArray([page, PdfName.of('Fit')])
}
