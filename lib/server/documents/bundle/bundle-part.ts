import { type PDF, PDFEmbeddedPage, PdfArray, PdfName, PdfNumber, PdfStream } from '@libpdf/core'
import { bookmarkLeft } from '#components/pdf/page-geometry.ts'
import type { DocumentKind, Section } from '#lib/domain/legal/text.ts'
import type { InsertedPart } from '../layout/typeset.ts'
import type { LayoutNode } from '../react-pdf/layout-tree.ts'
import { annotationsOf } from './page-annotations.ts'

/**
 * A finished document as pages of a bundle: for each of its pages what lies over the picture of it: link areas,
 * places to go to, and bookmarks for its sections. Names get the document's kind in front, since both have clauses of
 * one name.
 */
export function bundlePart(
  source: PDF,
  kind: DocumentKind,
  title: string,
  sections: readonly Section[],
): InsertedPart {
  const marks = annotationsOf(source)
  const starts = new Map<string, number>()
  const pages = marks.map(({ links, destinations }, page) => {
    const sectionsHere = destinations.flatMap(({ name, place }) => {
      const section = sections.find(({ id }) => id === name)
      return section === undefined ? [] : [{ section, place }]
    })
    for (const { section } of sectionsHere) starts.set(`${kind}:${section.id}`, page)
    return [
      ...(page === 0 ? [beginning(kind, title)] : []),
      ...links.map(({ place, target }) => node('LINK', place, { src: target.replace(/^#/, `#${kind}:`) })),
      ...destinations.map(({ name, place }) => node('VIEW', place, { id: `${kind}:${name}` })),
      ...sectionsHere.map(({ section, place }) =>
        node('VIEW', place, {
          bookmark: {
            title: `${section.number} ${section.title}`,
            parent: kind,
            ref: `${kind}:${section.id}`,
            left: bookmarkLeft,
          },
        }),
      ),
    ]
  })
  // In the order of the contents, whatever the order of the names in the file.
  const inOrder = sections.map(({ id }) => [`${kind}:${id}`, starts.get(`${kind}:${id}`) ?? 0] as const)
  return { pages, starts: new Map([[kind, 0], ...inOrder]) }
}

/** Lays the pages of a finished document under the pages that wait for them, the first at index `at`. */
export async function layUnder(bundle: PDF, source: PDF, at: number): Promise<void> {
  const count = source.getPageCount()
  const end = bundle.getPageCount()
  const indices = Array.from({ length: count }, (_, index) => index)
  const copies = await bundle.copyPagesFrom(source, indices, { includeAnnotations: false })
  for (const [index, copy] of copies.entries()) {
    const box = copy.getMediaBox()
    const ref = copy.dict.getRef('Contents')
    const content = ref === undefined ? null : bundle.getObject(ref)
    if (ref === undefined || !(content instanceof PdfStream))
      throw new RangeError(`page ${index + 1} has not one stream`)
    // The stream of the page becomes a form of its own (ISO 32000-2, 8.10), which is drawn as it stands.
    content.set('Type', PdfName.of('XObject'))
    content.set('Subtype', PdfName.of('Form'))
    content.set('BBox', new PdfArray([0, 0, box.width, box.height].map((corner) => PdfNumber.of(corner))))
    content.set('Resources', copy.getResources())
    const embedded = new PDFEmbeddedPage(ref, box, copy.width, copy.height)
    bundle.getPage(at + index)?.drawPage(embedded, { background: true })
  }
  for (let page = end + count - 1; page >= end; page -= 1) bundle.removePage(page)
}

function beginning(kind: DocumentKind, title: string): LayoutNode {
  const top = { left: 0, top: 0, width: 0, height: 0 }
  return node('VIEW', top, { id: kind, bookmark: { title, ref: kind, left: bookmarkLeft, expanded: true } })
}

function node(type: 'VIEW' | 'LINK', box: LayoutNode['box'], props: Record<string, unknown>): LayoutNode {
  return { type, box, props, style: {}, children: [] }
}
