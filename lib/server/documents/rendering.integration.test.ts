import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test, vi } from 'vitest'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { sha256 } from '../platform/sha256.ts'
import { closePdfPool } from './pdf-pool.ts'
import { offerFor, pagesOf, VERSION } from './testing/read-pdf.ts'
import { signedDocument } from './testing/signed-documents.ts'
import { demoSigning } from './testing/test-signing.ts'

const run = promisify(execFile)
const signing = await demoSigning()

afterAll(closePdfPool)

test('the same offer gives the same bytes after other documents, in another process and in another time zone', async () => {
  await signedDocument(offerFor('growth', 'us'), 'dpa', signing)
  const script = `
    const { offerOf } = await import('#lib/server/terms/current.ts')
    const { sha256 } = await import('#lib/server/platform/sha256.ts')
    const { closePdfPool, makeInPool } = await import('#lib/server/documents/pdf-pool.ts')
    const { offer } = offerOf('${VERSION}', 'enterprise', 'eu')
    const signing = JSON.parse(process.env.SIGNING)
    console.log(sha256(await makeInPool({ make: 'document', offer, kind: 'sla', signing })))
    await closePdfPool()`
  const elsewhere = async (TZ: string) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ, SIGNING: JSON.stringify(signing) },
    })
    return stdout.trim()
  }
  const here = sha256(await signedDocument(offerFor('enterprise', 'eu'), 'sla', signing))
  expect(sha256(await signedDocument(offerFor('enterprise', 'eu'), 'sla', signing))).toBe(here)
  expect(await elsewhere('Pacific/Kiritimati')).toBe(here)
  expect(await elsewhere('America/Los_Angeles')).toBe(here)
})

test('another tier, region or kind gives another file id', async () => {
  const ids = await Promise.all(
    [offerFor('growth', 'us'), offerFor('enterprise', 'eu')].map(async (offer) => {
      const bytes = await signedDocument(offer, 'dpa', signing)
      return /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    }),
  )
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(ids[1]).not.toBe(ids[0])
})

test('names beyond Latin 1 and signs that XML reserves are set as they are', async () => {
  const bytes = await signedDocument(withLegalName('Łódź & <Søn> ApS'), 'sla', signing)
  const pdf = await getDocumentProxy(bytes.slice())
  expect((await pagesOf(pdf))[0]).toContain('Łódź&<Søn>ApS')
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Author: 'Łódź & <Søn> ApS',
    CreationDate: 'D:20260701100000Z',
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
  const bytes = await signedDocument(
    { ...offer, documents: { ...offer.documents, sla: { ...sla, sections } } },
    'sla',
    signing,
  )
  const pages = await pagesOf(await getDocumentProxy(bytes.slice()))
  const last = pages.length
  expect(pages[1]).toContain('50Part50offifty')
  expect(pages[1]).toMatch(new RegExp(`${last}$`))
  expect(pages[last - 1]).toContain('50Part50offifty')
  expect(pages[last - 1]).toContain(`page${last}of${last}`)
})

test('a character that no typeface has is refused by name', async () => {
  await expect(signedDocument(withLegalName('Lumenary ≥ 漢'), 'sla', signing)).rejects.toThrow(
    '≥ (U+2265), 漢 (U+6F22)',
  )
})

test('without the built worker the error says how to build it, and is not kept', async () => {
  await closePdfPool()
  const folder = vi.spyOn(process, 'cwd').mockReturnValue('/nowhere')
  const offer = offerFor('starter', 'us')
  await expect(signedDocument(offer, 'dpa', signing)).rejects.toThrow('run npm run build')
  folder.mockRestore()
  expect((await signedDocument(offer, 'dpa', signing)).length).toBeGreaterThan(100_000)
})

function withLegalName(legalName: string): Offer {
  const offer = offerFor('enterprise', 'eu')
  return { ...offer, vendor: { ...offer.vendor, legalName } }
}
