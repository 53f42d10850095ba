import { createHash } from 'node:crypto'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { createDemoIdentity } from '../signing/demo-identity.ts'
import { closePdfPool } from './pdf-pool.ts'
import { bare, offerFor, type Pdf, pagesOf } from './testing/read-pdf.ts'
import { signedDocuments } from './testing/signed-documents.ts'
import { testSigning } from './testing/test-signing.ts'

const PARTS = ['sla', 'dpa'] as const
/** Cover and the second page of the contents. */
const FRONT = 2

let offer: Offer
let documents: Awaited<ReturnType<typeof signedDocuments>>
let bundle: Pdf
let pages: string[]
let parts: Record<(typeof PARTS)[number], { pdf: Pdf; pages: string[]; first: number }>

beforeAll(async () => {
  offer = offerFor('enterprise', 'eu')
  const identity = await createDemoIdentity('Lumenary', new Date('2026-07-01T00:00:00Z'))
  documents = await signedDocuments(offer, testSigning(identity))
  bundle = await getDocumentProxy(documents.bundle.slice())
  pages = await pagesOf(bundle)
  const [sla, dpa] = [await opened(documents.sla), await opened(documents.dpa)]
  parts = { sla: { ...sla, first: FRONT }, dpa: { ...dpa, first: FRONT + sla.pages.length } }
})
afterAll(closePdfPool)

test('every page of the bundle has its number in it, and those of a part their own as well', () => {
  expect(pages.filter((page, index) => !page.includes(`bundlepage${index + 1}of${pages.length}`))).toEqual([])
  for (const kind of PARTS) {
    const { pages: own, first } = parts[kind]
    own.forEach((page, index) => {
      expect(pages[first + index]?.replace(`bundlepage${first + index + 1}of${pages.length}`, '')).toBe(page)
    })
  }
})

test('every page, those of the parts too, says that the signature is a demo', () => {
  expect(pages.filter((page) => !page.includes('demosignature'))).toEqual([])
})

test('the cover names both files by their SHA-256, and the contents the page of every part and section', () => {
  for (const kind of PARTS)
    expect(pages[0]).toContain(createHash('sha256').update(documents[kind]).digest('hex'))
  const front = pages.slice(0, FRONT).join('')
  const headings = PARTS.flatMap((kind) => {
    const { title, sections } = offer.documents[kind]
    const { pages: own, first } = parts[kind]
    return [
      { words: bare(title), page: first + 1 },
      ...sections.map(({ number, title: words }) => {
        const heading = bare(`${number} ${words}`)
        const at = own.findIndex((page, index) => index > 0 && page.includes(heading))
        return { words: heading, page: first + at + 1 }
      }),
    ]
  })
  expect(headings.length).toBe(2 + 17 + 21)
  expect(headings.filter(({ words }) => !front.includes(words))).toEqual([])
  // The page numbers are drawn after the lines of their page of contents.
  const numbers = headings.map(({ page }) => page)
  const cut = numbers.findIndex((_, index) => !pages[0]?.includes(numbers.slice(0, index + 1).join('')))
  expect(cut).toBeGreaterThan(17)
  expect(pages[0]).toMatch(new RegExp(`${numbers.slice(0, cut).join('')}$`))
  expect(pages[1]).toContain(numbers.slice(cut).join(''))
})

test('the outline leads to parts, their sections and the annexes', async () => {
  const outline = await bundle.getOutline()
  expect(outline.map(({ title }) => title)).toEqual([
    'Service level agreement',
    'Data processing agreement',
    'A Sub-processors in the European Union region',
    'B Clauses for Article 30 of DORA',
  ])
  expect(outline.map(({ items }) => items.length)).toEqual([17, 21, 0, 0])
  for (const { title, dest, items } of [...outline, ...outline.flatMap(({ items }) => items)]) {
    expect(items.length === 0 || title.endsWith('agreement')).toBe(true)
    const page = await bundle.getPageIndex((dest as unknown[])[0] as never)
    expect(page).toBeGreaterThanOrEqual(FRONT)
    expect(pages[page]).toContain(bare(title))
  }
})

test.each(PARTS)(
  'each link of the %s leads to the same page of it as in the file by itself',
  async (kind) => {
    const { pdf, first } = parts[kind]
    let compared = 0
    for (let page = 0; page < pdf.numPages; page += 1) {
      const own = await linksOn(pdf, page)
      expect((await linksOn(bundle, first + page)).map(shifted(-first))).toEqual(own)
      compared += own.length
    }
    expect(compared).toBeGreaterThan(40)
  },
)

async function opened(bytes: Uint8Array): Promise<{ pdf: Pdf; pages: string[] }> {
  const pdf = await getDocumentProxy(bytes.slice())
  return { pdf, pages: await pagesOf(pdf) }
}

type PdfLink = { rect: number[]; to: number | string; at: number[] }

/** The links of a page: where they stand, and the page with the place on it, or the address, that they lead to. */
async function linksOn(pdf: Pdf, page: number): Promise<PdfLink[]> {
  const links = []
  for (const { subtype, rect, dest, url } of await (await pdf.getPage(page + 1)).getAnnotations()) {
    if (subtype !== 'Link') continue
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : null
    const to = target === null ? url : await pdf.getPageIndex(target[0])
    links.push({ rect: rect.map(hundredths), to, at: (target ?? []).slice(2).map(hundredths) })
  }
  return links
}

function shifted(by: number) {
  return (link: PdfLink): PdfLink => (typeof link.to === 'number' ? { ...link, to: link.to + by } : link)
}

function hundredths(value: unknown): number {
  return Math.round(Number(value) * 100) / 100
}
