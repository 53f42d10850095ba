import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import { DOCUMENT_KINDS, type DocumentKind, type Inline } from '#lib/domain/legal/text.ts'
import { buildOffer, type Offer } from '#lib/domain/offer/offer.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { closePdfPool } from './pdf-pool.ts'
import { bare, offerFor, type Pdf, pagesOf, VERSION } from './testing/read-pdf.ts'
import { signedDocument } from './testing/signed-documents.ts'
import { demoSigning } from './testing/test-signing.ts'

const signing = await demoSigning()

afterAll(closePdfPool)

describe.each(offersToRead())('$kind, $tier, $region', ({ tier, region, kind }) => {
  test('every figure and clause of the offer stands in it, its pages are numbered and its references lead on', async () => {
    const offer = offerFor(tier, region)
    const bytes = await signedDocument(offer, kind, signing)
    const pdf = await getDocumentProxy(bytes.slice())
    const { title } = offer.documents[kind]
    const pages = (await pagesOf(pdf)).map((page, index, { length }) => {
      const head = `${offer.vendor.legalName} · ${title} Version ${offer.version}`
      const foot = `${offer.tier.name} · ${offer.region.name} · demo signature page ${index + 1} of ${length}`
      const running = bare(`${head} ${foot}`)
      expect(page.slice(0, running.length)).toBe(running)
      return page.slice(running.length)
    })
    const text = pages.join('')
    expect(figuresOf(offer, kind).filter((words) => !text.includes(bare(words)))).toEqual([])
    expect(clausesOf(offer, kind).filter((words) => !text.includes(bare(words)))).toEqual([])
    await expectOutline(pdf, pages, offer, kind)
    await expectLinks(pdf)
    const fonts = await fontsOf(pdf)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((name) => !/^[A-Z]{6}\+Source(Serif4|Sans3)-/.test(name))).toEqual([])
  })
})

// Published on 26 November 2026, 12:45 UTC, when it takes effect (SLA 15.5); its version began on 1 October.
test('an edition names its own beginning on its cover, and the version that it corrects', async () => {
  const source = catalogue().versions.get(VERSION)
  if (source === undefined) throw new Error('no such version')
  const terms = { ...source.terms, version: `${VERSION}.1` }
  const result = buildOffer({ ...source, terms, effectiveAt: '2026-11-26T12:45:00Z' }, 'premium', 'eu')
  if (!result.ok) throw new Error(result.code)
  const bytes = await signedDocument(result.offer, 'sla', signing)
  const [cover = '', ...pages] = await pagesOf(await getDocumentProxy(bytes.slice()))
  expect(cover).toContain(bare('Version 2026-10-01.1, edition of 2026-10-01'))
  expect(cover).toContain(bare('Effective 26 November 2026, 12:45 UTC'))
  const text = pages.join('')
  expect(text).toContain(
    bare(
      'version 2026-10-01.1, effective 26 November 2026, 12:45 UTC, as an edition that corrects version 2026-10-01.',
    ),
  )
  expect(cover + text).not.toContain(bare('effective 1 October 2026'))
})

/** Every SLA; the DPA, which hardly differs between tiers, once for each region. */
function offersToRead(): { kind: DocumentKind; tier: string; region: string }[] {
  const terms = catalogue().versions.get(VERSION)?.terms
  const regions = terms?.regions.map(({ id }) => id) ?? []
  return (terms?.tiers ?? []).flatMap(({ id: tier }) =>
    DOCUMENT_KINDS.filter((kind) => kind === 'sla' || tier === 'enterprise').flatMap((kind) =>
      regions.map((region) => ({ kind, tier, region })),
    ),
  )
}

/** The figures of the summary, and each row of each exhibit in use, cell after cell. */
function figuresOf(offer: Offer, kind: DocumentKind): string[] {
  const clauses = offer.documents[kind].sections.flatMap(({ clauses }) => clauses)
  const exhibits = clauses.flatMap((clause) => clause.exhibits.map((name) => offer.exhibits[name] as Exhibit))
  const rows = exhibits.flatMap(({ caption, layout, columns, rows }) =>
    layout === 'grid'
      ? [caption + columns.map(({ label }) => label).join(''), ...rows.map(({ cells }) => cells.join(''))]
      : rows.map(({ cells }) =>
          cells.map((cell, index) => (index === 0 ? cell : columns[index]?.label + cell)).join(''),
        ),
  )
  const summary = offer.summary.map(({ label, value, basis }) => label + value + basis)
  const title = `Tier${offer.tier.name}Region${offer.region.name}Version${offer.version}Effective1 October 2026`
  return [...rows, ...(kind === 'sla' ? summary : []), title]
}

/** Each section's number and title, each clause's number and whole text, addresses in brackets after their words. */
function clausesOf(offer: Offer, kind: DocumentKind): string[] {
  const words = (content: Inline[]) =>
    content.map(({ text, href }) => (href ? `${text} (${href})` : text)).join('')
  return offer.documents[kind].sections.flatMap(({ number, title, clauses }) => [
    `${number} ${title}`,
    ...clauses.map(({ number: own, blocks }) =>
      blocks.reduce(
        (text, block) =>
          block.kind === 'paragraph'
            ? text + words(block.content)
            : text +
              block.items
                .map((item, index) => `(${'abcdefghijklmnopqrstuvwxyz'[index]})${words(item)}`)
                .join(''),
        own,
      ),
    ),
  ])
}

/** Each section has a bookmark, which leads to the page with its heading, the one that the contents name. */
async function expectOutline(pdf: Pdf, pages: string[], offer: Offer, kind: DocumentKind): Promise<void> {
  const outline = await pdf.getOutline()
  const { sections } = offer.documents[kind]
  expect(outline.map(({ title }) => title)).toEqual(sections.map(({ number, title }) => `${number} ${title}`))
  for (const { title, dest } of outline) {
    const target = Array.isArray(dest) ? dest[0] : undefined
    const page = await pdf.getPageIndex(target)
    expect(pages[page]).toContain(bare(title))
    expect(page).toBeGreaterThan(0)
  }
  const heads = outline.map(
    ({ title }) => pages.findIndex((page, index) => index > 0 && page.includes(bare(title))) + 1,
  )
  expect(pages[0]).toMatch(new RegExp(`${heads.join('')}$`))
}

/** The fonts that words are set in. The signature's form names two more in its defaults, with which nothing is set. */
async function fontsOf(pdf: Pdf): Promise<string[]> {
  const names = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    await page.getOperatorList()
    for (const item of (await page.getTextContent()).items)
      if ('fontName' in item && item.str.trim() !== '') names.add(page.commonObjs.get(item.fontName).name)
  }
  return [...names]
}

async function expectLinks(pdf: Pdf): Promise<void> {
  const destinations = new Set<string>()
  for (let page = 1; page <= pdf.numPages; page += 1)
    for (const { dest } of await (await pdf.getPage(page)).getAnnotations())
      if (typeof dest === 'string') destinations.add(dest)
  expect(destinations.size).toBeGreaterThan(10)
  for (const name of destinations) expect(await pdf.getDestination(name), name).not.toBeNull()
}
