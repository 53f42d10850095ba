import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import type { ReceiptFacts } from '#lib/domain/objections/receipt.ts'
import { closePdfPool, makeInPool } from './pdf-pool.ts'
import { bare, pagesOf } from './testing/read-pdf.ts'
import { demoSigning } from './testing/test-signing.ts'

const signing = await demoSigning()

afterAll(closePdfPool)

const FACTS: ReceiptFacts = {
  vendor: { name: 'Lumenary', legalName: 'Lumenary Cloud, Inc.' },
  reference: 'OBJ-1F3A9C2E',
  receivedAt: '2026-12-10T10:00:05Z',
  via: 'mail',
  enteredAt: null,
  who: 'Mara Lindt',
  customer: 'Alder 株式会社',
  contract: { name: 'A-1', tier: 'Enterprise', region: 'European Union' },
  notice: {
    id: '2026-11-17-scriven-ai',
    title: 'Scriven AI: addition',
    href: 'https://sla.example.com/subprocessors/changes/2026-11-17-scriven-ai',
    publishedAt: '2026-11-17T09:00:00Z',
    entrySha256: 'e'.repeat(64),
  },
  changes: [{ id: 'scriven-ai', title: 'Scriven AI: addition', effectiveOn: '2027-03-01' }],
  grounds: 'No model may be trained with our data. 數據 👎\n\n\tNone → ever.',
  textSha256: 'a'.repeat(64),
  lastDay: { lastDay: '2026-12-18', zone: 'UTC' },
  zone: 'UTC',
  isLate: false,
  days: { answer: 15, exit: 90 },
  clause: 'DPA 6.7',
  version: '2026-10-01',
  verify: 'https://sla.example.com/verify',
}

test('a receipt is printed whatever its text holds, and has the whole of it inside', async () => {
  const pdf = await getDocumentProxy(await makeInPool({ make: 'receipt', facts: FACTS, signing }))
  const text = (await pagesOf(pdf)).join('')
  for (const said of [
    '10 December 2026, 10:00:05 UTC',
    'No model may be trained',
    'Alder ????',
    'a'.repeat(64),
  ])
    expect(text).toContain(bare(said))
  const [name = ''] = (await pdf.getAttachments())?.keys() ?? []
  const content = Buffer.from((await pdf.getAttachmentContent(name)) as Uint8Array).toString()
  expect(JSON.parse(content).grounds).toBe(FACTS.grounds)
})

test('of 4,000 characters no page loses any', async () => {
  const words = Array.from({ length: 500 }, (_, index) => `word${String(index).padStart(3, '0')}`)
  const facts = { ...FACTS, grounds: words.join(' ').slice(0, 4_000) }
  const pdf = await getDocumentProxy(await makeInPool({ make: 'receipt', facts, signing }))
  const text = (await pagesOf(pdf)).join('')
  expect(words.filter((word) => !text.includes(word))).toEqual([])
})

test('a name of 300 characters without a space stays within the sheet, beside the title and in full', async () => {
  const facts = { ...FACTS, customer: 'W'.repeat(300) }
  const pdf = await getDocumentProxy(await makeInPool({ make: 'receipt', facts, signing }))
  const text = (await pagesOf(pdf)).join('')
  expect(text).toContain(`Customer${'W'.repeat(79)}…`)
  expect(text).toContain(`Customer${'W'.repeat(300)}`)
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const named = items.flatMap((item) => ('str' in item && /^W+…?$/.test(item.str) ? [item] : []))
  expect(named.length).toBeGreaterThan(8)
  // The sheet is 595.3 points wide, with a margin of 25 mm, 70.9 points, at the right.
  for (const { transform, width } of named) expect(Number(transform[4]) + width).toBeLessThanOrEqual(524.5)
})
