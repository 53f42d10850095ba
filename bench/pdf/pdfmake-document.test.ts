import { describe, expect, test } from 'vitest'
import { plainText } from '#lib/domain/legal/text.ts'
import { pdfmakeDocument } from './pdfmake-document.ts'
import { sampleOffers } from './sample-offers.ts'

const [offer] = sampleOffers()

/** Every string that pdfmake would set, each run of one text joined. */
function wordsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (Array.isArray(node)) return node.flatMap(wordsOf)
  if (typeof node !== 'object' || node === null) return []
  const { text, columns, ol, table, toc } = node as Record<string, unknown>
  const own = text === undefined ? [] : [wordsOf(text).join('')]
  const { body } = (table ?? {}) as { body?: unknown }
  const { title } = (toc ?? {}) as { title?: unknown }
  return [...own, ...[columns, ol, body, title].flatMap(wordsOf)]
}

describe.each(['sla', 'dpa'] as const)('the %s for pdfmake leaves nothing out', (kind) => {
  const words = wordsOf(pdfmakeDocument(offer, kind).content)
  const { sections } = offer.documents[kind]
  const clauses = sections.flatMap((section) => section.clauses)

  test('of the headings and clauses', () => {
    for (const { number, title } of sections) expect(words).toEqual(expect.arrayContaining([number, title]))
    const blocks = clauses.flatMap((clause) => clause.blocks)
    const texts = blocks.flatMap((block) => (block.kind === 'items' ? block.items : [block.content]))
    expect(texts.length).toBeGreaterThan(20)
    for (const text of texts.filter((content) => content.every(({ href }) => href === undefined)))
      expect(words).toContain(plainText(text))
  })

  test('of the exhibits', () => {
    const tables = clauses.flatMap((clause) => clause.exhibits).map((name) => offer.exhibits[name])
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      expect(words).toContain(table?.caption)
      expect(words).toEqual(expect.arrayContaining(table?.rows.flatMap(({ cells }) => cells) ?? []))
    }
  })
})
