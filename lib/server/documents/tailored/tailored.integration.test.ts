import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { sha256 } from '../../platform/sha256.ts'
import { has } from '../../signing/testing/tools.ts'
import { inspect } from '../../verification/inspection/inspect.ts'
import { closePdfPool, makeInPool } from '../pdf-pool.ts'
import { bare, offerFor, type Pdf, pagesOf } from '../testing/read-pdf.ts'
import { signatureIn } from '../testing/signed-documents.ts'
import { type TailoredParts, tailoredParts, tailoredTask } from '../testing/tailored-parts.ts'
import { demoSigning } from '../testing/test-signing.ts'

const signing = await demoSigning()

let offer: Offer
let parts: TailoredParts
let bytes: Uint8Array<ArrayBuffer>
let file: Pdf
let base: Pdf
/** Pages before those of the base. */
let front: number
const directory = mkdtempSync(join(tmpdir(), 'sla-desk-tailored-'))

const make = async (preparedFor: string) =>
  await makeInPool(tailoredTask(offer, parts, signing, { preparedFor }))
const opened = async (pdf: Uint8Array) => await getDocumentProxy(pdf.slice())

beforeAll(async () => {
  offer = offerFor('enterprise', 'eu')
  parts = await tailoredParts(offer, signing, makeInPool)
  bytes = await make('Alder Freight')
  ;[file, base] = [await opened(bytes), await opened(parts.base)]
  front = file.numPages - base.numPages
})
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true })
  await closePdfPool()
})

/** What a tool says of a file; null where it is not installed. */
function said(tool: string, pdf: Uint8Array, ...options: string[]): string | null {
  if (!has([tool], `what ${tool} says of a tailored file`)) return null
  const path = join(directory, 'file.pdf')
  writeFileSync(path, pdf)
  const { stdout, stderr } = spawnSync(tool, [...options, path], { encoding: 'utf8' })
  return stdout + stderr
}

test('the file is cover, annex and base, and begins with the bytes of the base', async () => {
  const annex = await opened(parts.annexPages)
  const cover = front - annex.numPages
  expect([cover, annex.numPages > 3]).toEqual([2, true])
  expect(Buffer.from(bytes.subarray(0, parts.base.length)).equals(Buffer.from(parts.base))).toBe(true)
  const [pages, own] = [await pagesOf(file), await pagesOf(base)]
  expect(pages.slice(front)).toEqual(own)
  expect(pages.slice(cover, front)).toEqual(await pagesOf(annex))
  expect(await file.getPageLabels()).toEqual([
    ...['Cover 1', 'Cover 2'],
    ...Array.from({ length: annex.numPages }, (_, index) => `A-${index + 1}`),
    ...Array.from({ length: base.numPages }, (_, index) => String(index + 1)),
  ])
})

test('the same task gives the same bytes, and another customer another cover of the same base', async () => {
  expect(sha256(await make('Alder Freight'))).toBe(sha256(bytes))
  const other = await make('Birch Lines')
  expect(sha256(other)).not.toBe(sha256(bytes))
  expect(Buffer.from(other.subarray(0, parts.base.length)).equals(Buffer.from(parts.base))).toBe(true)
})

test('our signature covers the file from its first byte to its last, and is the only one', async () => {
  const { ranges, signed } = signatureIn(bytes)
  const [[from, length], [then, rest]] = ranges as [[number, number], [number, number]]
  expect([from, then + rest]).toEqual([0, bytes.length])
  expect(signed.length).toBe(length + rest)
  expect(length).toBeGreaterThan(parts.base.length)
  expect(await inspect(bytes, [signing.identity.certificate])).toEqual([
    expect.objectContaining({ signer: 'ours', state: 'intact', uncovered: 0 }),
  ])
})

test('both agreements are inside, byte for byte as they were signed, with the data of the offer', async () => {
  const attached = new Map(
    await Promise.all(
      [...((await file.getAttachments())?.keys() ?? [])].map(
        async (name) => [name, (await file.getAttachmentContent(name)) as Uint8Array] as const,
      ),
    ),
  )
  const { sla, dpa } = offer.documents
  expect(sha256(attached.get(sla.fileName) ?? '')).toBe(sha256(parts.sla))
  expect(sha256(attached.get(dpa.fileName) ?? '')).toBe(sha256(parts.dpa))
  expect(attached.size).toBe(3)
  const pages = await pagesOf(file)
  for (const hash of [parts.sla, parts.dpa, parts.base].map((part) => sha256(part)))
    expect(pages[1]).toContain(hash)
  expect(pages[1]).toContain(
    bare(`the first ${parts.base.length.toLocaleString('en-GB')} bytes of this file`),
  )
  const json = [...attached].find(([name]) => name.endsWith('.json'))?.[1] ?? new Uint8Array()
  expect(pages[1]).toContain(sha256(json))
  // ISO 32000-2, 7.11.3: what an attached file is to the document.
  const plain = Buffer.from(parts.base).toString('latin1')
  expect(plain.match(/\/AFRelationship \/\w+/g)?.toSorted()).toEqual([
    '/AFRelationship /Data',
    '/AFRelationship /Source',
    '/AFRelationship /Source',
  ])
})

test('the outline of the base stays whole, below the cover and the annex', async () => {
  const [outline, own] = [await file.getOutline(), await base.getOutline()]
  expect(outline.map(({ title }) => title)).toEqual([
    'Cover',
    'Sub-processors',
    'Service level agreement',
    'Data processing agreement',
    'B Clauses for Article 30 of DORA',
  ])
  expect(own.map(({ items }) => items.length)).toEqual([17, 21, 0])
  expect(outline.slice(2).map(({ items }) => items.map(({ title }) => title))).toEqual(
    own.map(({ items }) => items.map(({ title }) => title)),
  )
  const pageOf = async (pdf: Pdf, dest: unknown) => await pdf.getPageIndex((dest as [never])[0])
  expect(await Promise.all(outline.slice(0, 2).map(({ dest }) => pageOf(file, dest)))).toEqual([0, 2])
  const pages = await pagesOf(file)
  for (const { title, dest } of outline.slice(2).flatMap((part) => [part, ...part.items]))
    expect(pages[await pageOf(file, dest)]).toContain(bare(title))
})

test('every link of the base leads where it led, and those of the cover to the parts', async () => {
  const links = async (pdf: Pdf, page: number) => {
    const found = []
    for (const { subtype, dest, url } of await (await pdf.getPage(page + 1)).getAnnotations()) {
      if (subtype !== 'Link') continue
      const target = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as
        | [never]
        | null
        | undefined
      found.push(target == null ? url : await pdf.getPageIndex(target[0]))
    }
    return found
  }
  let compared = 0
  for (let page = 0; page < base.numPages; page += 1) {
    const own = await links(base, page)
    expect(await links(file, front + page)).toEqual(
      own.map((to: unknown) => (typeof to === 'number' ? to + front : to)),
    )
    compared += own.length
  }
  // 41 lines of the contents, and the references between the clauses of both agreements.
  expect(compared).toBeGreaterThan(200)
  const cover = await links(file, 0)
  expect(cover).toHaveLength(4)
  expect([...new Set(cover)].toSorted((one, other) => Number(one) - Number(other))).toEqual(cover)
  expect(cover[0]).toBe(2)
})

describe('the name of a customer', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)> & "Sons" $& $1'],
    ['a formula', '=HYPERLINK("http://x.example","y")'],
    ['300 letters without a space', 'W'.repeat(300)],
    ['300 signs of markup', '<>&"'.repeat(75)],
    ['300 emoji', '🚚'.repeat(300)],
    ['300 letters of Cyrillic', 'Ж'.repeat(300)],
    ['300 characters in words', `${'Alder Freight '.repeat(21)}Alders`],
    ['emoji', '🚚 Freight'],
    ['Cyrillic', 'Олдер Логистика'],
  ])('that is %s stands on the cover, and in the properties', async (_, name) => {
    const made = await make(name)
    const pdf = await opened(made)
    // Between signs in a row stands what nobody sees.
    expect((await pagesOf(pdf))[0]?.replaceAll('\u200B', '')).toContain(bare(name))
    const { info, metadata } = await pdf.getMetadata()
    const title = `Service level and data processing terms for ${name}`
    expect((info as { Title: string }).Title).toBe(title)
    expect(metadata?.get('dc:title')).toBe(title)
    const fonts = said('pdffonts', made)
    if (fonts !== null)
      expect(fonts.split('\n').filter((line) => / no +(yes|no) +(yes|no) /.test(line))).toEqual([])
  })

  test.each([
    ['Hebrew', 'חברת הובלות'],
    ['Arabic', 'شركة النقل'],
  ])('in %s is drawn from right to left', async (_, name) => {
    const pdf = await opened(await make(name))
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const drawn = items.flatMap((item) =>
      'str' in item && /[\u0590-\u06FF\uFB00-\uFEFC]/.test(item.str) ? [item] : [],
    )
    expect(drawn.length).toBeGreaterThan(0)
    // Every letter is there, whatever form it has beside its neighbours.
    const letters = bare(drawn.map(({ str }) => str).join('')).normalize('NFKC')
    expect([...letters].toSorted()).toEqual([...bare(name)].toSorted())
    expect(drawn.every(({ dir }) => dir === 'rtl')).toBe(true)
  })

  test('in writing that no typeface has stands as codes, and in full in the properties', async () => {
    const pdf = await opened(await make('漢字 Alder'))
    const [cover] = await pagesOf(pdf)
    expect(cover).toContain('U+6F22U+5B57Alder')
    expect(cover).toContain(
      bare('The title in the properties of this file has the name of the customer in full.'),
    )
    expect(((await pdf.getMetadata()).info as { Title: string }).Title).toContain('漢字 Alder')
  })

  test('of 300 characters that no typeface has begins on the cover, and is in full in the properties', async () => {
    const pdf = await opened(await make('漢'.repeat(300)))
    expect((await pagesOf(pdf))[0]).toMatch(/(U\+6F22){90,130}/)
    expect(((await pdf.getMetadata()).info as { Title: string }).Title).toContain('漢'.repeat(300))
  })
})

test('other tools find it sound, signed as a whole, with every typeface inside', () => {
  const checked = said('qpdf', bytes, '--check')
  if (checked !== null) expect(checked).toContain('No syntax or stream encoding errors found')
  const signature = said('pdfsig', bytes)
  if (signature !== null) {
    expect(signature).toContain('Total document signed')
    expect(signature).toContain('Signature Validation: Signature is Valid.')
    expect(signature).not.toContain('Signature #2')
  }
})
