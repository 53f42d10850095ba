import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { closePdfPool, renderInPool } from './pdf-pool.ts'
import { documentOf } from './render.ts'
import { offerFor, pagesOf, VERSION } from './testing/read-pdf.ts'

const run = promisify(execFile)

afterAll(closePdfPool)

test('callers at the same time wait for one rendering', async () => {
  const [one, other] = [
    documentOf(offerFor('growth', 'us'), 'dpa'),
    documentOf(offerFor('growth', 'us'), 'dpa'),
  ]
  expect(one).toBe(other)
  expect((await one).etag).toBe(`"${(await one).sha256}"`)
})

test('the same offer gives the same bytes after other documents, in another process and in another time zone', async () => {
  await renderInPool(offerFor('growth', 'us'), 'dpa')
  const script = `
    const { offerOf } = await import('#lib/server/terms/current.ts')
    const { documentOf } = await import('#lib/server/documents/render.ts')
    const { closePdfPool } = await import('#lib/server/documents/pdf-pool.ts')
    const { offer } = offerOf('${VERSION}', 'enterprise', 'eu')
    console.log((await documentOf(offer, 'sla')).sha256)
    await closePdfPool()`
  const elsewhere = async (TZ: string) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
    })
    return stdout.trim()
  }
  const { sha256, bytes } = await documentOf(offerFor('enterprise', 'eu'), 'sla')
  expect(Buffer.compare(await renderInPool(offerFor('enterprise', 'eu'), 'sla'), bytes)).toBe(0)
  expect(await elsewhere('Pacific/Kiritimati')).toBe(sha256)
  expect(await elsewhere('America/Los_Angeles')).toBe(sha256)
})

test('another tier, region or kind gives another file id', async () => {
  const ids = await Promise.all(
    [documentOf(offerFor('growth', 'us'), 'dpa'), documentOf(offerFor('enterprise', 'eu'), 'dpa')].map(
      async (document) =>
        /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from((await document).bytes).toString('latin1'))?.[1],
    ),
  )
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(ids[1]).not.toBe(ids[0])
})

test('names beyond Latin 1 and signs that XML reserves are set as they are', async () => {
  const bytes = await renderInPool(withLegalName('Łódź & <Søn> ApS'), 'sla')
  const pdf = await getDocumentProxy(bytes.slice())
  expect((await pagesOf(pdf))[0]).toContain('Łódź&<Søn>ApS')
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Author: 'Łódź & <Søn> ApS',
    CreationDate: 'D:19700101000000Z',
    Language: 'en',
  })
  expect(Buffer.from(bytes).toString()).toContain('<rdf:li>Łódź &amp; &lt;Søn&gt; ApS</rdf:li>')
})

test('contents longer than a page go on, and still name the pages', async () => {
  const offer = offerFor('enterprise', 'eu')
  const { sla } = offer.documents
  const sections = Array.from({ length: 50 }, (_, index) => ({
    id: `part-${index}`,
    number: String(index + 1),
    title: `Part ${index + 1} of fifty`,
    note: null,
    clauses: [],
  }))
  const bytes = await renderInPool(
    { ...offer, documents: { ...offer.documents, sla: { ...sla, sections } } },
    'sla',
  )
  const pages = await pagesOf(await getDocumentProxy(bytes.slice()))
  const last = pages.length
  expect(pages[1]).toContain('50Part50offifty')
  expect(pages[1]).toMatch(new RegExp(`${last}$`))
  expect(pages[last - 1]).toContain('50Part50offifty')
  expect(pages[last - 1]).toContain(`page${last}of${last}`)
})

test('a character that no typeface has is refused by name', async () => {
  await expect(renderInPool(withLegalName('Lumenary ≥ 漢'), 'sla')).rejects.toThrow('≥ (U+2265), 漢 (U+6F22)')
})

test('without the built worker the error says how to build it, and is not kept', async () => {
  await closePdfPool()
  const folder = vi.spyOn(process, 'cwd').mockReturnValue('/nowhere')
  await expect(documentOf(offerFor('starter', 'us'), 'dpa')).rejects.toThrow('run npm run build')
  folder.mockRestore()
  expect((await documentOf(offerFor('starter', 'us'), 'dpa')).fileName).toBe(
    'lumenary-dpa-starter-us-2026-10-01.pdf',
  )
})

function withLegalName(legalName: string): Offer {
  const offer = offerFor('enterprise', 'eu')
  return { ...offer, vendor: { ...offer.vendor, legalName } }
}
