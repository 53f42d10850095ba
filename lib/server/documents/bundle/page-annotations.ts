import { type PDF, PdfArray, PdfDict, PdfNumber, PdfRef, PdfString } from '@libpdf/core'

/** A rectangle on a page, in points from its upper left corner. */
type Place = { left: number; top: number; width: number; height: number }

/** Where the readers of a finished document can go: its links, to "#name" within it or to an address, and the places named. */
export type PageAnnotations = {
  links: { place: Place; target: string }[]
  destinations: { name: string; place: Place }[]
}

/** The marks of each page of a PDF that this project has drawn; merging pages does not carry them over. */
export function annotationsOf(pdf: PDF): PageAnnotations[] {
  const pages = pdf.getPages()
  const resolve = pdf.getObject.bind(pdf)
  const destinations = destinationsOf(pdf)
  return pages.map(({ ref, dict, height }) => ({
    links: (dict.getArray('Annots', resolve)?.toArray() ?? []).flatMap((entry) => {
      const annotation = entry instanceof PdfRef ? resolve(entry) : entry
      if (!(annotation instanceof PdfDict)) return []
      const place = placeOf(annotation.getArray('Rect', resolve), height)
      const action = annotation.getDict('A', resolve)
      const to = action?.getString('D', resolve)?.asString()
      const address = action?.getString('URI', resolve)?.asString()
      const target = to === undefined ? address : `#${to}`
      return target === undefined ? [] : [{ place, target }]
    }),
    destinations: destinations
      .filter(({ page }) => page.objectNumber === ref.objectNumber)
      .map(({ name, left, up }) => ({ name, place: { left, top: height - up, width: 0, height: 0 } })),
  }))
}

function destinationsOf(pdf: PDF): { name: string; page: PdfRef; left: number; up: number }[] {
  const resolve = pdf.getObject.bind(pdf)
  const tree = pdf.getCatalog().getDict('Names', resolve)?.getDict('Dests', resolve)
  const list = tree?.getArray('Names', resolve)?.toArray() ?? []
  return list.flatMap((key, index) => {
    if (!(key instanceof PdfString)) return []
    const value = list[index + 1]
    const target = value instanceof PdfRef ? resolve(value) : value
    if (!(target instanceof PdfArray)) return []
    const page = target.at(0)
    return page instanceof PdfRef
      ? [{ name: key.asString(), page, left: numberAt(target, 2), up: numberAt(target, 3) }]
      : []
  })
}

function placeOf(corners: PdfArray | undefined, pageHeight: number): Place {
  if (corners === undefined) throw new RangeError('an annotation without a rectangle')
  const [x1, y1, x2, y2] = [0, 1, 2, 3].map((index) => numberAt(corners, index)) as [
    number,
    number,
    number,
    number,
  ]
  return { left: x1, top: pageHeight - y2, width: x2 - x1, height: y2 - y1 }
}

function numberAt(list: PdfArray, index: number): number {
  const entry = list.at(index)
  return entry instanceof PdfNumber ? entry.value : 0
}
